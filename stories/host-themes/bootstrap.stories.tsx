import { bootstrap } from './bootstrap.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** `react-password-kit/themes/bootstrap`, with Bootstrap’s sheet on the page. */
const meta: ThemeMeta = {
  title: 'Host themes/Bootstrap',
  component: SideBySide,
  args: bootstrap,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
