import type { Decorator } from '@storybook/react-vite'
import { createContext, useContext, useState, type ReactNode } from 'react'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator/index.js'
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

/** What a story may ask for under `parameters.kit`. */
export interface KitParameters {
  /** The story brings its own provider. */
  own?: boolean
  emulator?: EmulatorOptions
  /** Who is signed in. @default 'alice@example.com' */
  account?: string
  /** What the service should do wrong. */
  prepare?: (emulator: Emulator) => void
  provider?: Partial<PasswordKitProviderProps>
}

const EmulatorContext = createContext<Emulator>(undefined as never)

/** The story's own service. */
export const useEmulator = () => useContext(EmulatorContext)

/** Every story talks to a service of its own, made when the story is drawn. */
export const withKit: Decorator = (story, { parameters, globals, id }) => {
  const kit = (parameters['kit'] ?? {}) as KitParameters
  if (kit.own) return story()
  return (
    <StoryKit
      key={id}
      {...kit}
      locale={globals['locale'] as keyof typeof locales}
      encryption={globals['encryption'] as EncryptionType}
    >
      {story()}
    </StoryKit>
  )
}

export const withPage: Decorator = (story, { globals }) => (
  <div className="page" data-scheme={globals['scheme']}>
    {story()}
  </div>
)

interface StoryKitProps extends KitParameters {
  locale: keyof typeof locales
  encryption: EncryptionType
  children: ReactNode
}

function StoryKit({ emulator: options, account, prepare, provider, locale, encryption, children }: StoryKitProps) {
  const [{ emulator, accessToken }] = useState(() => {
    const made = createEmulator(options)
    prepare?.(made)
    return { emulator: made, accessToken: made.issueAccessToken(account ?? 'alice@example.com') }
  })
  return (
    <EmulatorContext.Provider value={emulator}>
      <PasswordKitProvider
        host="https://service.example"
        appId="storybook"
        accessToken={accessToken}
        fetch={emulator.fetch}
        encryption={encryption}
        locale={locales[locale]}
        {...provider}
      >
        {children}
      </PasswordKitProvider>
    </EmulatorContext.Provider>
  )
}
