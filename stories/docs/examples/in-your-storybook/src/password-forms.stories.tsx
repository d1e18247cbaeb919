import type { Meta, StoryObj } from '@storybook/react-vite'
import { ChangePasswordForm, ResetPasswordForm } from 'react-password-kit'
import type { PasswordKitParameters } from 'react-password-kit/emulator'

const meta = {
  title: 'Password forms',
  component: ChangePasswordForm,
  args: { username: 'alice@example.com' },
} satisfies Meta<typeof ChangePasswordForm>

export default meta
type Story = StoryObj<typeof meta>

const passwordKit = (parameters: PasswordKitParameters) => ({ passwordKit: parameters })

export const Ready: Story = {}
export const Slow: Story = { parameters: passwordKit({ scenario: 'slow' }) }
export const Locked: Story = { parameters: passwordKit({ scenario: 'locked' }) }
export const SessionEnded: Story = { parameters: passwordKit({ scenario: 'expired' }) }
export const PolicyChanged: Story = { parameters: passwordKit({ scenario: 'policyChanged' }) }
export const Offline: Story = { parameters: passwordKit({ scenario: 'offline' }) }

/** A number that only your tenant answers with. */
export const OwnNumber: Story = {
  parameters: passwordKit({
    prepare: (emulator) =>
      emulator.inject({ route: 'POST /api/v3/update-password', envelope: { statusCode: 403, apiCode: 4711 } }),
  }),
}

export const Forgotten: Story = {
  render: () => <ResetPasswordForm />,
  parameters: passwordKit({ options: { makeCode: () => '246810' } }),
}
