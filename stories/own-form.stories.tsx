import { useState } from 'react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { useEmulator, type KitParameters } from './decorators.js'
import { OwnChangeForm, OwnResetForm } from './own-form.js'
import { changePassword, enterCode, labels, resetPassword, theCode } from './people.js'

const meta = {
  title: 'Own form',
  args: { username: 'alice@example.com', onSuccess: fn() },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  beforeEach() {
    for (const key of Object.keys(localStorage)) if (key.startsWith('pwk-resend-')) localStorage.removeItem(key)
  },
  render: (args) => <OwnChangeForm {...args} />,
} satisfies Meta<{ username: string; onSuccess: () => void }>

export default meta
type Story = StoryObj<typeof meta>

const kit = (parameters: KitParameters) => ({ passwordKit: parameters })

/** Every element is the host's; what makes them work comes from `useChangePasswordForm`. */
export const Change: Story = {}

export const ChangeNothingTyped: Story = {
  play: async (page) => {
    const { field, submit } = labels(page)
    await userEvent.click(submit('change'))
    for (const name of ['currentPassword', 'newPassword', 'confirmPassword'] as const) {
      await waitFor(() => expect(field(name)).toBeInvalid())
    }
    await waitFor(() => expect(field('currentPassword')).toHaveFocus())
  },
}

export const ChangeWrongPassword: Story = {
  play: async (page) => {
    await changePassword(page, { current: 'not the password' })
    await waitFor(() => expect(labels(page).field('currentPassword')).toBeInvalid())
    await expect(labels(page).field('currentPassword')).toHaveValue('')
  },
}

export const Changed: Story = {
  play: async (page) => {
    await changePassword(page)
    await within(page.canvasElement).findByRole('heading', { name: labels(page).words.change.success })
    await expect(page.args.onSuccess).toHaveBeenCalledOnce()
  },
}

export const ChangeWithStrength: Story = {
  render: (args) => <OwnChangeForm {...args} strengthMeter />,
  play: async (page) => {
    await userEvent.type(labels(page).field('newPassword'), 'correct horse battery staple')
    const { strength } = labels(page).words
    await within(page.canvasElement).findByRole('meter', { name: strength.label })
  },
}

const reset = {
  parameters: kit({ options: { makeCode: () => theCode } }),
  render: () => <OwnResetForm />,
} satisfies Partial<Story>

/** All steps of a reset, by `useResetPasswordForm`. */
export const Reset: Story = {
  ...reset,
  play: async (page) => {
    await labels(page).account()
  },
}

export const ResetCode: Story = {
  ...reset,
  play: async (page) => {
    await enterCode(page, '2468')
    await waitFor(async () => expect(await labels(page).code()).toBeInvalid())
  },
}

export const ResetDone: Story = {
  ...reset,
  play: async (page) => {
    await enterCode(page)
    await labels(page).newPassword()
    await resetPassword(page)
    await within(page.canvasElement).findByRole('heading', { name: labels(page).words.reset.success })
  },
}

/** The last step alone. */
export const ResetByLink: Story = {
  render: () => <WithToken />,
  play: async (page) => {
    await resetPassword(page)
    await within(page.canvasElement).findByRole('heading', { name: labels(page).words.reset.success })
  },
}

function WithToken() {
  const emulator = useEmulator()
  const [token] = useState(() => emulator.issueResetToken('alice@example.com'))
  return <OwnResetForm resetToken={token} username="alice@example.com" />
}
