import { mui, MuiForm, MuiTheme } from './mui.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** By `components`. */
const meta: ThemeMeta = {
  title: 'Host themes/Material UI',
  component: SideBySide,
  args: { Theme: MuiTheme, OwnForm: MuiForm, form: { components: mui } },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
