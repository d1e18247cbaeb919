import { antd } from './antd.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** `react-password-kit/themes/antd`, in the `ConfigProvider` of the page. */
const meta: ThemeMeta = {
  title: 'Host themes/Ant Design',
  component: SideBySide,
  args: antd,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
