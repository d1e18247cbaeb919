import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { DemoApp } from './demo-app.js'

const meta = {
  title: 'Demo',
  component: DemoApp,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true }, passwordKit: { own: true } },
} satisfies Meta<typeof DemoApp>

export default meta
type Story = StoryObj<typeof meta>

/** Sign in, change the password, sign out, and see that only the new one opens the door. */
export const Demo: Story = {}

const steps = (encryption: 'rsa' | 'sm2'): Story => ({
  tags: ['!dev'],
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const press = async (name: string) => userEvent.click(await page.findByRole('button', { name }))
    const signIn = async (password: string) => {
      await userEvent.type(await page.findByLabelText('Password'), password)
      await press('Sign in')
    }

    await userEvent.selectOptions(page.getByLabelText('Encryption'), encryption)
    await signIn('correct horse battery')
    // The form asks the account first, and shows its title when it knows.
    await page.findByRole('heading', { name: 'Change password' })
    await userEvent.type(page.getByLabelText('Current password'), 'correct horse battery')
    await userEvent.type(page.getByLabelText('New password'), 'Brand new 密码 7')
    await userEvent.type(page.getByLabelText('Confirm new password'), 'Brand new 密码 7')
    await press('Change password')
    await page.findByRole('heading', { name: 'Password changed' }, { timeout: 8000 })
    await expect(page.getByRole('complementary')).toHaveTextContent(`New password Brand new 密码 7 under ${encryption}`)

    await press('Sign out')
    await signIn('correct horse battery')
    await page.findByText('That email and password do not go together.')
    await userEvent.clear(page.getByLabelText('Password'))
    await signIn('Brand new 密码 7')
    await page.findByRole('heading', { name: 'Change password' })
  },
})

export const WithRsa: Story = steps('rsa')
export const WithSm2: Story = steps('sm2')

/** Nothing but the mailbox is needed to get in again. */
export const Forgotten: Story = {
  tags: ['!dev'],
  beforeEach() {
    for (const key of Object.keys(localStorage)) if (key.startsWith('pwk-resend-')) localStorage.removeItem(key)
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const press = async (name: string) => userEvent.click(await page.findByRole('button', { name }))
    const field = (label: string) => page.findByLabelText(label, undefined, { timeout: 8000 })

    await press('Forgot password?')
    await field('Email or phone number')
    await press('Send code')
    const code = await field('Verification code')
    const [mail] = /\d{6}/.exec(page.getByRole('complementary').textContent) ?? []
    await userEvent.type(code, `${mail}{Enter}`)
    await userEvent.type(await field('New password'), 'Brand new 密码 7')
    await userEvent.type(page.getByLabelText('Confirm new password'), 'Brand new 密码 7{Enter}')
    await page.findByRole('heading', { name: 'Password reset' }, { timeout: 8000 })
    await press('Back to sign-in')
    await userEvent.type(await field('Password'), 'Brand new 密码 7{Enter}')
    await page.findByRole('heading', { name: 'Change password' })
  },
}
