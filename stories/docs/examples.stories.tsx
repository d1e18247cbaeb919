import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { WatchedPage } from './examples/errors/watched-page.js'
import { AccountPage } from './examples/getting-started/account-page.js'
import { PasswordPage } from './examples/migrating-from-guard/password-page.js'
import { WithoutAService } from './examples/readme/without-a-service.js'
import './examples/theming/acme.css'
import { OwnElements } from './examples/theming/own-elements.js'
import { Live } from './live.js'

/** The examples of the pages in Docs. */
const meta = {
  title: 'Docs/Examples',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, passwordKit: { own: true } },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

async function changePassword(canvasElement: HTMLElement) {
  const page = within(canvasElement)
  await userEvent.type(page.getByLabelText('Current password'), 'correct horse battery')
  await userEvent.type(page.getByLabelText('New password'), 'a whole new password')
  await userEvent.type(page.getByLabelText('Confirm new password'), 'a whole new password{Enter}')
  return page
}

export const GettingStarted: Story = {
  render: () => <WithoutAService />,
  play: async ({ canvasElement }) => {
    const page = await changePassword(canvasElement)
    await page.findByRole('heading', { name: 'Password changed' })
  },
}

export const Theming: Story = {
  render: () => (
    <Live>
      {(service, accessToken) => (
        <div className="acme">
          <AccountPage
            service={service}
            user={{ email: 'alice@example.com' }}
            getAccessToken={() => accessToken}
            onChanged={() => {}}
          />
        </div>
      )}
    </Live>
  ),
}

export const OwnElementsInPlace: Story = {
  render: () => <Live>{(service) => <OwnElements service={service} />}</Live>,
}

/** The service answers 4711, which the page knows to be a password that was used before. */
export const Errors: Story = {
  render: () => <Errors4711 />,
  play: async ({ canvasElement }) => {
    const page = await changePassword(canvasElement)
    await page.findByText('onError: same-password, 4711')
    await expect(page.getByLabelText('New password')).toHaveAttribute('aria-invalid', 'true')
  },
}

function Errors4711() {
  const [calls, setCalls] = useState<string[]>([])
  const record = (line: string) => setCalls((lines) => [...lines, line])
  return (
    <Live
      prepare={(emulator) =>
        emulator.inject({
          route: 'POST /api/v3/update-password',
          envelope: { statusCode: 403, apiCode: 4711, message: 'Password was used before' },
          times: Infinity,
        })
      }
    >
      {(service, accessToken) => (
        <>
          <WatchedPage
            service={service}
            accessToken={accessToken}
            report={({ code, apiCode }) => record(`onError: ${code}, ${apiCode}`)}
            track={({ step, outcome }) => record(`onEvent: ${step} ${outcome}`)}
            signIn={() => record('onUnauthorized')}
          />
          <ol aria-label="What the page was called with">
            {calls.map((line, at) => (
              // eslint-disable-next-line react/no-array-index-key -- lines are only added
              <li key={at}>{line}</li>
            ))}
          </ol>
        </>
      )}
    </Live>
  )
}

/** A sign-in was refused with 2058: the password is over its rotation period. */
export const MigratingFromGuard: Story = {
  render: () => (
    <Live options={{ publicConfig: { passwordStrength: 3 } }}>
      {(service, accessToken) => (
        <PasswordPage
          service={service}
          lang="zh-CN"
          getAccessToken={() => accessToken}
          apiCode={2058}
          onPwdReset={() => {}}
          onPwdResetError={() => {}}
          goBack={() => {}}
        />
      )}
    </Live>
  ),
}
