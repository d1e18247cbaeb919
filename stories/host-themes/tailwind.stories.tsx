import { tailwindClasses, TailwindForm, TailwindTheme } from './tailwind.js'
import { dark, forgotten, light, SideBySide, type ThemeMeta, type ThemeStory } from './theme.js'

/** With preflight and shadcn’s looks, by `classNames`; the kit's own are left out. */
const meta: ThemeMeta = {
  title: 'Host themes/Tailwind',
  component: SideBySide,
  args: {
    Theme: TailwindTheme,
    OwnForm: TailwindForm,
    form: { unstyled: true, classNames: tailwindClasses },
  },
  parameters: { layout: 'fullscreen', controls: { disable: true } },
}

export default meta

export const Light: ThemeStory = light
export const Dark: ThemeStory = dark
export const Forgotten: ThemeStory = forgotten
