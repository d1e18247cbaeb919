import { bootstrapClasses, bootstrapComponents, BootstrapForm, BootstrapTheme } from './bootstrap.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** By `classNames`, with the kit's own classes left out; two states by `components`. */
const meta: ThemeMeta = {
  title: 'Host themes/Bootstrap',
  component: SideBySide,
  args: {
    Theme: BootstrapTheme,
    OwnForm: BootstrapForm,
    form: { unstyled: true, classNames: bootstrapClasses, components: bootstrapComponents },
  },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
