import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { ResetPasswordForm, type ResetPasswordFormProps } from '../src/index.js'
import { useEmulator } from './decorators.js'
import { labels, resetPassword } from './people.js'

const meta = {
  title: 'ResetPasswordForm',
  component: ResetPasswordForm,
  args: { resetToken: '', username: 'alice@example.com' },
  parameters: { layout: 'fullscreen' },
  render: (args) => <WithToken {...args} />,
} satisfies Meta<typeof ResetPasswordForm>

export default meta
type Story = StoryObj<typeof meta>

/** The host holds a `passwordResetToken`, and the person chooses a new password. */
export const Idle: Story = {}

export const NothingTyped: Story = {
  play: async (page) => {
    const { field, submit } = labels(page)
    await userEvent.click(submit('reset'))
    await waitFor(() => expect(field('newPassword')).toBeInvalid())
    await expect(field('newPassword')).toHaveFocus()
  },
}

export const Succeeded: Story = {
  play: async (page) => {
    await resetPassword(page)
    await within(page.canvasElement).findByRole('heading', { name: labels(page).words.reset.success })
  },
}

/** The token has been used, or its time has run out. */
export const TokenInvalid: Story = {
  args: { resetToken: 'spent' },
  play: async (page) => {
    await resetPassword(page)
    const alert = within(page.canvasElement).getByRole('alert')
    await waitFor(() => expect(alert).toHaveTextContent(labels(page).words.errors['token-invalid'] as string))
  },
}

/** A token is used up by a reset, so each story gets its own from the service. */
function WithToken(props: ResetPasswordFormProps) {
  const emulator = useEmulator()
  const [token] = useState(() => props.resetToken || emulator.issueResetToken('alice@example.com'))
  return <ResetPasswordForm {...props} resetToken={token} />
}
