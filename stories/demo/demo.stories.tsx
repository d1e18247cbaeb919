import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { patience } from '../people.js'
import { DemoApp } from './demo-app.js'
import type { SituationName } from './situations.js'

const meta = {
  title: 'Demo',
  component: DemoApp,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true }, passwordKit: { own: true } },
} satisfies Meta<typeof DemoApp>

export default meta
type Story = StoryObj<typeof meta>

/** Choose a situation, sign in, change the password, sign out, and see that only the new one opens the door. */
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
    // The card asks the account first, and so does the form, which shows its title when it knows.
    await press('Change password')
    await page.findByRole('heading', { name: 'Change password' }, patience)
    await userEvent.type(page.getByLabelText('Current password'), 'correct horse battery')
    await userEvent.type(page.getByLabelText('New password'), 'Brand new 密码 7')
    await userEvent.type(page.getByLabelText('Confirm new password'), 'Brand new 密码 7')
    await press('Change password')
    await page.findByRole('heading', { name: 'Password changed' }, patience)
    await expect(page.getByRole('complementary')).toHaveTextContent(`New password Brand new 密码 7 under ${encryption}`)

    await press('Sign out')
    await signIn('correct horse battery')
    await page.findByText('That email and password do not go together.')
    await userEvent.clear(page.getByLabelText('Password'))
    await signIn('Brand new 密码 7')
    await page.findByRole('heading', { name: 'alice@example.com' })
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
    const field = (label: string) => page.findByLabelText(label, undefined, patience)

    await press('Forgot password?')
    await field('Email or phone number')
    await press('Send code')
    const code = await field('Verification code')
    const [mail] = /\d{6}/.exec(page.getByRole('complementary').textContent) ?? []
    await userEvent.type(code, `${mail}{Enter}`)
    await userEvent.type(await field('New password'), 'Brand new 密码 7')
    await userEvent.type(page.getByLabelText('Confirm new password'), 'Brand new 密码 7{Enter}')
    await page.findByRole('heading', { name: 'Password reset' }, patience)
    await press('Back to sign-in')
    await userEvent.type(await field('Password'), 'Brand new 密码 7{Enter}')
    await page.findByRole('heading', { name: 'alice@example.com' })
  },
}

const inSituation = (name: SituationName, play: (page: ReturnType<typeof within>) => Promise<void>): Story => ({
  tags: ['!dev'],
  async play({ canvasElement }) {
    const page = within(canvasElement)
    await userEvent.selectOptions(page.getByLabelText('Situation'), name)
    await play(page)
  },
})

const setsNew = async (page: ReturnType<typeof within>, title: string) => {
  await userEvent.type(await page.findByLabelText('New password', undefined, patience), 'Brand new 密码 7')
  await userEvent.type(page.getByLabelText('Confirm new password'), 'Brand new 密码 7{Enter}')
  await page.findByRole('heading', { name: title }, patience)
  await expect(page.getByRole('complementary')).toHaveTextContent('New password Brand new 密码 7 under rsa')
}

/** The card and the form learn from the service that there is nothing to ask for. */
export const WithoutPassword: Story = inSituation('No password yet', async (page) => {
  await userEvent.click(page.getByRole('button', { name: 'Sign in' }))
  await userEvent.click(await page.findByRole('button', { name: 'Set a password' }, patience))
  await setsNew(page, 'Password set')
})

export const WithTicket: Story = inSituation('First sign-in', async (page) => {
  await userEvent.type(page.getByLabelText('Password'), 'correct horse battery{Enter}')
  await setsNew(page, 'Password changed')
})

/** The reminder comes in place of the card, and stays away once it was put off. */
export const Reminded: Story = inSituation('Password expires soon', async (page) => {
  await userEvent.type(page.getByLabelText('Password'), 'correct horse battery{Enter}')
  await userEvent.click(await page.findByRole('button', { name: 'Later' }, patience))
  await page.findByText('You are reminded when you sign in again.')
})
