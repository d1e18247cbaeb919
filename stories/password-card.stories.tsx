import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordCard } from '../src/index.js'
import type { KitParameters } from './decorators.js'

const meta = {
  title: 'Password card',
  component: PasswordCard,
  args: { onChange: () => {} },
} satisfies Meta<typeof PasswordCard>

export default meta
type Story = StoryObj<typeof meta>

const kit = (passwordKit: KitParameters) => ({ passwordKit })

export const PasswordSet: Story = {}

export const NoPassword: Story = { parameters: kit({ scenario: 'noPassword' }) }

/** The password was set just now, and is good for a week. */
export const Expiring: Story = { args: { mode: 'expiring', rotationDays: 7, onLater: () => {} } }

export const CouldNotBeRead: Story = {
  parameters: kit({
    prepare: (emulator) => void emulator.inject({ route: /get-security-info/, networkError: true, times: Infinity }),
  }),
}
