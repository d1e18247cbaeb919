import type { Decorator } from '@storybook/react-vite'
import { createContext, useContext, type ReactElement } from 'react'
import {
  withEmulator,
  type EmulatedStoryContext,
  type Emulator,
  type PasswordKitParameters,
} from '../src/emulator/index.js'
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

const EmulatorContext = createContext<Emulator>(undefined as never)

/** The story's own service. */
export const useEmulator = () => useContext(EmulatorContext)

const parametersOf = ({ parameters }: EmulatedStoryContext) => (parameters['passwordKit'] ?? {}) as KitParameters

/** As in the Storybook of a host, with what the toolbar says. */
const withService = withEmulator<ReactElement>((kit, story, emulator, context) => (
  <EmulatorContext.Provider key={context.id} value={emulator}>
    <PasswordKitProvider
      {...kit}
      encryption={context.globals['encryption'] as EncryptionType}
      locale={locales[context.globals['locale'] as keyof typeof locales]}
      {...parametersOf(context).provider}
    >
      {story()}
    </PasswordKitProvider>
  </EmulatorContext.Provider>
))

export const withKit: Decorator = (story, context) =>
  parametersOf(context).own ? story() : withService(story, context)

export const withPage: Decorator = (story, { globals }) => (
  <div className="page" data-scheme={globals['scheme']}>
    {story()}
  </div>
)
