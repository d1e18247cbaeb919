import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'
import { useState } from 'react'
import { ChangePasswordForm, endOtherDevices, type DrawVerify } from '../src/index.js'
import { extras } from '../src/locales/extras/en.js'
import type { Emulator, ScenarioSession, TicketKind } from '../src/emulator/index.js'
import { ticketOf } from '../src/v2-tickets/index.js'
import { useEmulator, type KitParameters } from './decorators.js'
import { drawCaptcha } from './draw-captcha.js'
import { changePassword, labels, patience, theCode, type Page } from './people.js'
import { readTextMessages } from './read-text-messages.js'

const meta = {
  title: 'ChangePasswordForm',
  component: ChangePasswordForm,
  args: { username: 'alice@example.com' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ChangePasswordForm>

export default meta
type Story = StoryObj<typeof meta>

const kit = (parameters: KitParameters) => ({ passwordKit: parameters })
const route = 'POST /api/v3/update-password'

/** Before anything is typed. */
export const Idle: Story = {}

/** The browser's own password manager would fill the first field; the eye shows what is in it. */
export const Shown: Story = {
  play: async (page) => {
    const { field, button } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.click(button('show', 'newPassword'))
    await expect(field('newPassword')).toHaveAttribute('type', 'text')
    await expect(field('newPassword')).toHaveFocus()
  },
}

/** Shown under the field that has the focus, and announced once. */
export const CapsLock: Story = {
  play: async (page) => {
    const { field, words } = labels(page)
    await userEvent.click(field('currentPassword'))
    await userEvent.keyboard('{CapsLock}CORRECT')
    await expect(within(page.canvasElement).getAllByText(words.capsLock)[0]).toBeVisible()
  },
}

/** The lines of the list follow each key. */
export const Typing: Story = {
  play: async (page) => {
    const { field } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet')
    const [first] = within(page.canvasElement).getAllByRole('listitem')
    await expect(first).toHaveAttribute('data-unmet')
    await userEvent.type(field('newPassword'), ' river')
    await waitFor(() => expect(first).toHaveAttribute('data-met'))
  },
}

/** Half of a surrogate pair, as a broken clipboard leaves it: no text that could be sent. */
export const Damaged: Story = {
  parameters: { shows: 'ill-formed' },
  play: async (page) => {
    const { field, words } = labels(page)
    await userEvent.click(field('newPassword'))
    await fireEvent.input(field('newPassword'), { target: { value: 'quiet river \ud83d' } })
    await userEvent.tab()
    await userEvent.tab()
    await waitFor(() =>
      expect(field('newPassword')).toHaveAccessibleDescription(
        expect.stringContaining(words.rules['ill-formed'] as string),
      ),
    )
  },
}

/** Pressing the button with nothing typed names every field and moves to the first. */
export const NothingTyped: Story = {
  play: async (page) => {
    const { field, submit } = labels(page)
    await userEvent.click(submit('change'))
    for (const name of ['currentPassword', 'newPassword', 'confirmPassword'] as const) {
      await waitFor(() => expect(field(name)).toBeInvalid())
    }
    await waitFor(() => expect(field('currentPassword')).toHaveFocus())
  },
}

export const TooShort: Story = { play: (page) => typeAndLeave(page, 'short') }

/** RSA with the service's 1024-bit key carries 117 bytes of UTF-8. */
export const TooLongForTheKey: Story = { play: (page) => typeAndLeave(page, '长密码'.repeat(30)) }

export const SameAsCurrent: Story = {
  play: async (page) => {
    await changePassword(page, { current: 'correct horse battery', chosen: 'correct horse battery' })
    await waitFor(() => expect(labels(page).field('newPassword')).toBeInvalid())
  },
}

export const Mismatch: Story = {
  play: async (page) => {
    await changePassword(page, { confirmed: 'something else entirely' })
    await waitFor(() => expect(labels(page).field('confirmPassword')).toHaveFocus())
  },
}

/** Only the wrong field is emptied. */
export const WrongCurrentPassword: Story = {
  play: async (page) => {
    await changePassword(page, { current: 'not the password' })
    const { field } = labels(page)
    await waitFor(() => expect(field('currentPassword')).toBeInvalid())
    await expect(field('currentPassword')).toHaveValue('')
    await expect(field('newPassword')).not.toHaveValue('')
  },
}

/** The service takes its time. */
export const Pending: Story = {
  parameters: kit({ prepare: (emulator) => emulator.inject({ route, never: true }) }),
  play: async (page) => {
    await changePassword(page)
    await expect(labels(page).submit('change')).toHaveAttribute('aria-disabled', 'true')
  },
}

/** Each answer takes its time, and then all is well. */
export const Slow: Story = {
  parameters: kit({ scenario: 'slow' }),
  play: async (page) => {
    await changePassword(page)
    await expect(labels(page).submit('change')).toHaveAttribute('aria-disabled', 'true')
    const name = labels(page).words.change.success
    await within(page.canvasElement).findByRole('heading', { name }, patience)
  },
}

export const Succeeded: Story = {
  play: async (page) => {
    await changePassword(page)
    await within(page.canvasElement).findByRole('heading', { name: labels(page).words.change.success })
  },
}

/** After an administrator's reset. */
export const Forced: Story = { args: { mode: 'forced' } }

export const Expired: Story = { args: { mode: 'expired' } }

/** For an account that has no password yet. */
export const SetPassword: Story = {
  args: { mode: 'set', username: 'carol@example.com' },
  parameters: kit({ account: 'carol@example.com' }),
  play: async (page) => {
    const { field, submit, words } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.type(field('confirmPassword'), 'quiet river stone')
    await userEvent.click(submit('set'))
    await within(page.canvasElement).findByRole('heading', { name: words.set.success })
  },
}

/** The form asks the account: this one has no password yet. */
export const ByTheAccount: Story = {
  args: { mode: 'auto', username: 'carol@example.com' },
  parameters: kit({ account: 'carol@example.com' }),
  play: async (page) => {
    const { field, submit, words } = labels(page)
    await within(page.canvasElement).findByRole('heading', { name: words.set.title }, patience)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.type(field('confirmPassword'), 'quiet river stone')
    await userEvent.click(submit('set'))
    await within(page.canvasElement).findByRole('heading', { name: words.set.success }, patience)
  },
}

/** Meanwhile a password was set in another window: the form asks for it, says why, and keeps the new one. */
export const AskedForTheCurrentOne: Story = {
  args: { mode: 'auto', username: 'carol@example.com' },
  parameters: {
    passwordKit: {
      account: 'carol@example.com',
      prepare: (emulator: Emulator) =>
        void emulator.inject({
          route: 'POST /api/v3/update-password',
          envelope: { statusCode: 400, apiCode: 2201, message: 'Original password missing' },
        }),
    },
  },
  play: async (page) => {
    const canvas = within(page.canvasElement)
    const { field, submit, words } = labels(page)
    await canvas.findByRole('heading', { name: words.set.title }, patience)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.type(field('confirmPassword'), 'quiet river stone')
    await userEvent.click(submit('set'))
    await canvas.findByText(extras.auto.asksCurrent, { selector: 'p:not([role])' }, patience)
    await waitFor(() => expect(field('currentPassword')).toHaveFocus(), patience)
    await expect(field('newPassword')).toHaveValue('quiet river stone')
  },
}

/** The identity provider of a company owns the password. */
export const ReadOnly: Story = {
  args: {
    readOnlyReason: 'Your company’s sign-in manages your password.',
    panelContent: <a href="#change">Change it there</a>,
  },
  play: async (page) => {
    await within(page.canvasElement).findByRole('link', { name: 'Change it there' }, patience)
  },
}

export const WithoutConfirmation: Story = { args: { confirm: false } }

/** Words of the host, and classes of the host. */
export const OwnWords: Story = {
  args: { messages: { change: { title: 'Your new secret', submit: 'Save' } }, headingLevel: 3 },
}

async function typeAndLeave(page: Page, text: string): Promise<void> {
  const { field } = labels(page)
  await userEvent.click(field('currentPassword'))
  await userEvent.type(field('newPassword'), text)
  await userEvent.tab()
  await userEvent.tab()
  await waitFor(() => expect(field('newPassword')).toBeInvalid())
}

const numbers: Record<TicketKind, number> = { 'first-login': 1639, rotation: 2058 }

/** As after a sign-in that the service has refused with one of those numbers. */
function WithTicket({ kind }: { kind: TicketKind }) {
  const emulator = useEmulator()
  const [ticket] = useState(() =>
    ticketOf({ code: numbers[kind], data: { token: emulator.issueTicket('alice@example.com', kind) } }),
  )
  return ticket && ticket.kind !== 'weak' ? <ChangePasswordForm ticket={ticket} username="alice@example.com" /> : null
}

/** Without a session: the ticket of the refused sign-in takes the place of the access token. */
export const FirstLoginTicket: Story = {
  parameters: kit({ provider: { accessToken: undefined } }),
  render: () => <WithTicket kind="first-login" />,
}

/** The same after the rotation period, where the service wants the current password too. */
export const RotationTicket: Story = {
  parameters: kit({ provider: { accessToken: undefined } }),
  render: () => <WithTicket kind="rotation" />,
}

/** The button fills both fields, shows the password and selects it. */
export const Suggested: Story = {
  args: { suggest: true },
  play: async (page) => {
    const { field } = labels(page)
    const offer = await within(page.canvasElement).findByRole('button', { name: extras.suggest.button })
    await userEvent.click(offer)
    await expect(field('newPassword')).toHaveAttribute('type', 'text')
    await expect(field('confirmPassword')).toHaveValue((field('newPassword') as HTMLInputElement).value)
  },
}

/** The service wants a captcha first. What answers it comes below the form, and the form goes on by itself. */
export const Challenged: Story = {
  args: { challenge: drawCaptcha },
  parameters: {
    passwordKit: {
      prepare: (emulator: Emulator) =>
        void emulator.inject({ route: 'POST /api/v3/update-password', envelope: { statusCode: 403, apiCode: 2000 } }),
    },
  },
  play: async (page) => {
    const canvas = within(page.canvasElement)
    await changePassword(page)
    const frame = await canvas.findByRole('group', { name: extras.challenge.title }, patience)
    await waitFor(() => expect(frame).toHaveFocus())
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('heading', { name: labels(page).words.change.success }, patience)
  },
}

/** A code to the address of the account takes the place of a current password that is forgotten. */
export const ForgottenCurrentPassword: Story = {
  args: { recovery: { email: 'alice@example.com' } },
  parameters: kit({ options: { makeCode: () => theCode } }),
  play: async (page) => {
    const canvas = within(page.canvasElement)
    const { words, field, code, submit } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.click(await canvas.findByRole('button', { name: extras.recovery.link }, patience))
    await userEvent.click(await canvas.findByRole('button', { name: words.account.submit }, patience))
    await userEvent.type(await code(), theCode)
    await userEvent.click(submit('code'))
    await waitFor(() => expect(field('newPassword')).toHaveFocus(), patience)
    await expect(field('newPassword')).toHaveValue('quiet river stone')
    await userEvent.type(field('confirmPassword'), 'quiet river stone')
    await userEvent.click(submit('change'))
    await canvas.findByRole('heading', { name: words.change.success }, patience)
  },
}

/** The same by text message: the browser reads it, the form fills the code in, and sends it by itself. */
export const ForgottenWithATextMessage: Story = {
  args: { recovery: { phone: '+86 13800138000', webOtp: true, autoSubmitCode: true } },
  parameters: kit({ options: { makeCode: () => theCode } }),
  beforeEach: readTextMessages,
  play: async (page) => {
    const canvas = within(page.canvasElement)
    const { words, field, code, submit } = labels(page)
    await userEvent.click(await canvas.findByRole('button', { name: extras.recovery.link }, patience))
    await userEvent.click(await canvas.findByRole('button', { name: words.account.submit }, patience))
    await code()
    await waitFor(() => expect(field('newPassword')).toHaveFocus(), patience)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.type(field('confirmPassword'), 'quiet river stone')
    await userEvent.click(submit('change'))
    await canvas.findByRole('heading', { name: words.change.success }, patience)
  },
}

/** The link opens the mailbox of the account's address in a new tab. */
export const ForgottenWithMailLink: Story = {
  args: { username: 'ann@gmail.com', recovery: { email: 'ann@gmail.com', mailLink: true } },
  parameters: kit({
    account: 'ann@gmail.com',
    options: { users: [{ id: '4', email: 'ann@gmail.com', password: 'correct horse battery' }] },
  }),
  play: async (page) => {
    const canvas = within(page.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: extras.recovery.link }, patience))
    await userEvent.click(await canvas.findByRole('button', { name: labels(page).words.account.submit }, patience))
    await labels(page).code()
    await expect(canvas.getByRole('link', { name: /Gmail/ })).toHaveAttribute('rel', 'noopener noreferrer')
  },
}

function WithPasskey() {
  const emulator = useEmulator()
  const prove = () => ({ passwordResetToken: emulator.issueResetToken('alice@example.com') })
  const verify: DrawVerify = ({ done, cancel }) => (
    <p>
      <button type="button" onClick={() => done(prove())}>
        Use my passkey
      </button>{' '}
      <button type="button" onClick={cancel}>
        Back
      </button>
    </p>
  )
  return <ChangePasswordForm username="alice@example.com" verify={verify} />
}

/** A proof of the host's own, such as a passkey, takes the place of the current password. */
export const OwnProof: Story = {
  render: () => <WithPasskey />,
  play: async (page) => {
    const canvas = within(page.canvasElement)
    const { words, field, submit } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.click(await canvas.findByRole('button', { name: extras.verify.link }, patience))
    await userEvent.click(await canvas.findByRole('button', { name: 'Use my passkey' }, patience))
    await waitFor(() => expect(field('newPassword')).toHaveFocus(), patience)
    await userEvent.type(field('confirmPassword'), 'quiet river stone')
    await userEvent.click(submit('change'))
    await canvas.findByRole('heading', { name: words.change.success }, patience)
  },
}

/** Alice is signed in on two other devices. */
export const SignOutElsewhere: Story = {
  args: { sessions: { end: endOtherDevices({ thisDevice: 'storybook' }) } },
  parameters: {
    passwordKit: {
      prepare: (emulator: Emulator, { account }: ScenarioSession) => {
        for (const deviceId of ['phone', 'laptop']) emulator.issueAccessToken(account, { deviceId })
      },
    },
  },
  play: async (page) => {
    const canvas = within(page.canvasElement)
    await expect(await canvas.findByRole('checkbox', { name: extras.sessions.ask }, patience)).toBeChecked()
    await changePassword(page)
    await canvas.findByText(extras.sessions.all, { selector: 'p:not([role])' }, patience)
  },
}
