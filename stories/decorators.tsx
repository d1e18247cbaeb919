import type { Decorator } from '@storybook/react-vite'
import { createContext, useContext, type CSSProperties, type ReactElement } from 'react'
import { withEmulator, type Emulator, type PasswordKitParameters } from '../src/emulator/index.js'
import { PasswordKitProvider, type EncryptionType, type PasswordKitProviderProps } from '../src/index.js'
import { ar } from '../src/locales/ar.js'
import { de } from '../src/locales/de.js'
import { en } from '../src/locales/en.js'
import { es } from '../src/locales/es.js'
import { fr } from '../src/locales/fr.js'
import { hi } from '../src/locales/hi.js'
import { ja } from '../src/locales/ja.js'
import { ko } from '../src/locales/ko.js'
import { ptBR } from '../src/locales/pt-br.js'
import { ru } from '../src/locales/ru.js'
import { zhCN } from '../src/locales/zh-cn.js'
import { zhTW } from '../src/locales/zh-tw.js'

export const locales = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  ja,
  ko,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  ru,
  ar,
  hi,
}

/** What a story may ask for under `parameters.passwordKit`. */
export interface KitParameters extends PasswordKitParameters {
  /** The story brings its own provider. */
  own?: boolean
  provider?: Partial<PasswordKitProviderProps>
}

/** What the toolbar has set. */
interface Globals {
  locale?: keyof typeof locales
  direction?: 'auto' | 'ltr' | 'rtl'
  encryption?: EncryptionType
  scheme?: 'light' | 'dark'
  theme?: keyof typeof themes
}

const EmulatorContext = createContext<Emulator>(undefined as never)

/** The story's own service. */
export const useEmulator = () => useContext(EmulatorContext)

function localeOf({ locale = 'en', direction = 'auto' }: Globals) {
  const chosen = locales[locale]
  return direction === 'auto' ? chosen : { ...chosen, dir: direction }
}

const withProvider = withEmulator<ReactElement>((service, story, emulator, { globals, parameters }) => (
  <EmulatorContext.Provider value={emulator}>
    <PasswordKitProvider
      {...service}
      encryption={(globals as Globals).encryption}
      locale={localeOf(globals)}
      {...(parameters['passwordKit'] as KitParameters | undefined)?.provider}
    >
      {story()}
    </PasswordKitProvider>
  </EmulatorContext.Provider>
))

/** Every story talks to a service of its own, made when the story is drawn. */
export const withKit: Decorator = (story, context) =>
  (context.parameters['passwordKit'] as KitParameters | undefined)?.own ? story() : withProvider(story, context)

/** Looks by custom properties alone, as a host would set them. */
export const themes = {
  none: {},
  compact: { '--pwk-density': '0.75', '--pwk-radius': '0.125rem', '--pwk-font-size': '0.875rem' },
  rounded: {
    '--pwk-accent': 'light-dark(#7a2bbf, #d9b3ff)',
    '--pwk-on-accent': 'light-dark(#ffffff, #2a0a45)',
    '--pwk-radius': '1.375rem',
    '--pwk-title-weight': '700',
  },
} as const satisfies Record<string, Record<string, string>>

export const withPage: Decorator = (story, { globals }) => {
  const { scheme, theme = 'none' } = globals as Globals
  const { tag, dir } = localeOf(globals)
  return (
    <div className="page" data-scheme={scheme} lang={tag} dir={dir} style={themes[theme] as CSSProperties}>
      {story()}
    </div>
  )
}
