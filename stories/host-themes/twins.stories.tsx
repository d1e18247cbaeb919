import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { antd } from './antd.js'
import { antd as antd5 } from './antd.js?older'
import { bootstrap } from './bootstrap.js'
import { mui } from './mui.js'
import { mui as mui7 } from './mui.js?older'
import { tailwind3, tailwind4 } from './tailwind.js'
import { Twins } from './theme.js'
import { typed } from './words.js'

/** Both forms, each beside the same form in the system’s own elements. `npm run screenshots -- systems` makes pictures of it. */
const meta: Meta<typeof Twins> = {
  title: 'Host themes/Beside their own',
  component: Twins,
  render: (args, { globals }) => <Twins {...args} scheme={globals['scheme'] === 'dark' ? 'dark' : 'light'} />,
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    // Of the systems' own forms, which have the same names on purpose, the kit vouches for nothing.
    a11y: { context: { exclude: ['.own'] } },
  },
  /** One field is wrong, and none has the focus. */
  async play({ canvasElement }) {
    const [kit] = within(canvasElement).getAllByRole('form', { name: 'Change password' })
    const form = within(kit!)
    await userEvent.type(form.getByLabelText('Current password'), typed.currentPassword)
    await userEvent.type(form.getByLabelText('New password'), `${typed.newPassword}{Enter}`)
    await expect(await form.findByText('Enter the new password again.')).toBeVisible()
    form.getByLabelText('Confirm new password').blur()
  },
}

export default meta

type Story = StoryObj<typeof Twins>

export const AntDesign: Story = { args: antd }
export const AntDesign5: Story = { args: antd5 }
export const MaterialUi: Story = { args: mui }
export const MaterialUi7: Story = { args: mui7 }
export const Bootstrap: Story = { args: bootstrap }
export const Tailwind: Story = { args: tailwind4 }
export const Tailwind3: Story = { args: tailwind3 }
