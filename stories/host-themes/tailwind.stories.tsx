import { tailwind3, tailwind4 } from './tailwind.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** `react-password-kit/themes/tailwind`, with preflight and shadcn’s tokens. */
const meta: ThemeMeta = {
  title: 'Host themes/Tailwind',
  component: SideBySide,
  args: tailwind4,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Version3: ThemeStory = { ...light, args: { ...light.args, ...tailwind3 } }
export const Forgotten: ThemeStory = forgotten
