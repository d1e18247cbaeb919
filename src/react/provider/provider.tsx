'use client'

import { useMemo, useState, type ReactNode } from 'react'
import type { PasswordApiOptions } from '../../core/api.js'
import type { BreachCheck } from '../../core/breach.js'
import type { Encryption } from '../../core/encryption/index.js'
import type { PartialExtraMessages } from '../../core/extra-messages.js'
import { parseHost } from '../../core/host.js'
import type { Locale, PartialMessages } from '../../core/messages.js'
import { mergeWords } from '../../core/words.js'
import type { PasswordPolicy } from '../../core/policy.js'
import { en } from '../../locales/en.js'
import type { ClassNames } from '../../parts.js'
import type { PartialComponents } from '../shared/component-slots.js'
import type { CacheOwner } from '../../form/cache-owner.js'
import type { KitCallbacks } from '../../form/types.js'
import { KitContext, type Kit } from './kit-context.js'
import { useKitWorker } from './use-kit-worker.js'

/** The service, and the settings that all forms and hooks below share. A form's own props take precedence. */
export interface PasswordKitProviderProps extends Omit<PasswordApiOptions, 'extra'>, KitCallbacks {
  /** How passwords are encrypted before they are sent. There is one algorithm and no fallback. @default 'rsa' */
  encryption?: Encryption | undefined
  /**
   * What a new password must be. `server`: what the application's public configuration says; until it is known nothing is
   * refused, and where it cannot be read the default applies, and the service decides. @default at least 8 code points,
   * no upper limit but the encryption key's
   */
  policy?: PasswordPolicy | 'server' | undefined
  /**
   * `server`: the length of a code, the channels, whether countries are offered, and the names of headers follow the
   * application's public configuration. What you give yourself takes precedence; where it cannot be read, the defaults
   * apply. The policy has its own `policy="server"`, and one request serves both. @default none is read
   */
  settings?: 'server' | undefined
  /**
   * Checks whether a new password is known from leaks, when its field is left and on submit; for example `hibp()`.
   * @default none
   */
  breach?: BreachCheck | undefined
  /** The language: a locale from `react-password-kit/locales/*`, or your own. @default English */
  locale?: Locale | undefined
  /** Messages that replace those of the locale. */
  messages?: PartialMessages | undefined
  /** Words that replace the locale's for features that are off by default, such as `sessions`. */
  extras?: PartialExtraMessages | undefined
  /** Your classes by part, added to the kit's own. */
  classNames?: ClassNames | undefined
  /** Your components in place of the kit's inputs, buttons and so on. */
  components?: PartialComponents | undefined
  /** Renders without the kit's own classes. @default false */
  unstyled?: boolean | undefined
  /**
   * Shows the service's own sentence below a refusal without a message of the kit, as text with at most 200 characters.
   * Only in a change: in a reset the sentence could reveal an account. @default true
   */
  showServiceMessage?: boolean | undefined
  /**
   * Makes a module worker of `react-password-kit/worker`, which then seals and sends what is typed:
   * `() => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })`. It sends by its own
   * `fetch`: the one given here is then used for codes alone. @default the page seals and sends
   */
  worker?: (() => Worker) | undefined
  /** The forms, and everything that uses the kit's hooks. */
  children: ReactNode
}

const none = {}

/**
 * Configures the service, the access token, the language and the styles for all forms and hooks below it. Guide:
 * docs/getting-started.md.
 *
 * @throws {PasswordError} `config`, while rendering, for a `host` that would carry passwords unencrypted, or for an
 * encryptor of the host's beside a `worker`.
 *
 * @example
 * ```tsx
 * <PasswordKitProvider
 *   host="https://your-tenant.genauth.ai"
 *   appId="your-app-id"
 *   accessToken={() => session.accessToken}
 *   locale={zhCN}
 *   policy="server"
 * >
 *   <ChangePasswordForm />
 * </PasswordKitProvider>
 * ```
 */
export function PasswordKitProvider({
  host,
  appId,
  accessToken,
  headerPrefix,
  authorizationScheme,
  tenantId,
  userPoolId,
  deviceId,
  fetch,
  timeoutMs,
  framing,
  encryption = 'rsa',
  policy = none,
  settings,
  breach,
  locale = en,
  messages,
  extras,
  classNames = none,
  components = none,
  unstyled = false,
  showServiceMessage = true,
  lang,
  mapError,
  onEvent,
  onUnauthorized,
  worker: makeWorker,
  children,
}: PasswordKitProviderProps) {
  const [cacheOwner] = useState<CacheOwner>(() => ({}))
  const worker = useKitWorker(makeWorker, encryption)
  const kit = useMemo<Kit>(() => {
    parseHost(host) // What would carry passwords unencrypted is refused at once.
    const service = {
      host,
      appId,
      headerPrefix,
      authorizationScheme,
      tenantId,
      userPoolId,
      deviceId,
      fetch,
      timeoutMs,
      framing,
      lang: lang ?? locale.tag,
    }
    return {
      service,
      // A function, so that a token that is a string is not kept in React's tree.
      getSignedInService: () => ({ ...service, accessToken }),
      serviceKey: [host, appId, headerPrefix, tenantId, userPoolId],
      worker,
      encryption,
      policy,
      settings,
      breach,
      locale: { ...locale, messages: mergeWords(locale.messages, messages) },
      extras,
      classNames,
      components,
      unstyled,
      showServiceMessage,
      cacheOwner,
      mapError,
      onEvent,
      onUnauthorized,
    }
  }, [
    host,
    appId,
    accessToken,
    headerPrefix,
    authorizationScheme,
    tenantId,
    userPoolId,
    deviceId,
    fetch,
    timeoutMs,
    framing,
    worker,
    encryption,
    policy,
    settings,
    breach,
    locale,
    messages,
    extras,
    classNames,
    components,
    unstyled,
    showServiceMessage,
    lang,
    cacheOwner,
    mapError,
    onEvent,
    onUnauthorized,
  ])
  return <KitContext.Provider value={kit}>{children}</KitContext.Provider>
}
