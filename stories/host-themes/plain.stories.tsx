import { plain } from './plain.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** With the kit's own looks, and without any. */
const meta: ThemeMeta = {
  title: 'Host themes/Plain page',
  component: SideBySide,
  args: plain,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Unstyled: ThemeStory = { args: { ...light.args, form: { unstyled: true } } }
export const Forgotten: ThemeStory = forgotten
