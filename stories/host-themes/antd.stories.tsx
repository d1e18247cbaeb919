import { antd, AntdForm, AntdTheme } from './antd.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** By `components`. */
const meta: ThemeMeta = {
  title: 'Host themes/Ant Design',
  component: SideBySide,
  args: { Theme: AntdTheme, OwnForm: AntdForm, form: { components: antd } },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
