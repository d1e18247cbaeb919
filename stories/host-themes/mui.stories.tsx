import { mui } from './mui.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** `react-password-kit/themes/mui`, in the `ThemeProvider` of the page. */
const meta: ThemeMeta = {
  title: 'Host themes/Material UI',
  component: SideBySide,
  args: mui,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
