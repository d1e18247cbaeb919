'use client'

import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { PasswordApiOptions } from '../core/api.js'
import type { BreachCheck } from '../core/breach.js'
import type { Encryption } from '../core/encryption/index.js'
import type { PasswordError } from '../core/errors.js'
import type { Locale } from '../core/messages.js'
import type { PasswordPolicy } from '../core/policy.js'
import type { ClassNames } from '../parts.js'
import type { PartialComponents } from './components.js'
import type { PasswordKitEvent } from './events.js'
import type { OpenApi } from './lazy-api.js'
import type { KitWorker } from './use-kit-worker.js'

/** What the provider lets a host hear and decide. */
export interface KitCallbacks {
  /** May give a failure another code, by its number for instance; the words and the place follow the code. */
  mapError?: ((error: PasswordError) => PasswordError) | undefined
  /** For telemetry. No field value is in it. */
  onEvent?: ((event: PasswordKitEvent) => void) | undefined
  /** The session is over. The next attempt asks `accessToken` again; none is made by itself. */
  onUnauthorized?: ((error: PasswordError) => void) | undefined
}

/** What the provider hands to everything below it. */
export interface Kit extends KitCallbacks {
  api(): Promise<OpenApi>
  /** Without the access token: what knows it may outlive the provider, as the query of a key does. */
  service: Omit<PasswordApiOptions, 'accessToken'>
  /** With it. */
  signedIn: () => PasswordApiOptions
  /** Seals and sends in place of the page, where the host makes one. */
  worker: KitWorker | undefined
  /** Names the service and the algorithm: the key under which an encryption key is kept. */
  serviceKey: readonly unknown[]
  encryption: Encryption
  policy: PasswordPolicy | 'server'
  breach: BreachCheck | undefined
  /** With the provider's `messages` merged over it. */
  locale: Locale
  classNames: ClassNames
  components: PartialComponents
  unstyled: boolean
  /** The kit's own: the host's client is neither needed nor touched. */
  queryClient: QueryClient
}

export const KitContext = createContext<Kit | null>(null)

export function useKit(): Kit {
  const kit = useContext(KitContext)
  if (!kit) {
    throw new Error(
      process.env.NODE_ENV === 'production'
        ? 'PasswordKitProvider'
        : 'react-password-kit: there is no <PasswordKitProvider> above this component, so it does not know which service ' +
            'to talk to. Wrap it in <PasswordKitProvider host="https://…" appId="…">.',
    )
  }
  return kit
}
