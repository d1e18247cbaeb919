'use client'

import { createContext, useContext } from 'react'
import type { PartialExtraMessages } from '../../core/extra-messages.js'
import type { Locale } from '../../core/messages.js'
import type { KitOptions } from '../../form/types.js'
import type { ClassNames } from '../../parts.js'
import type { PartialComponents } from '../shared/component-slots.js'

/** What the provider hands to everything below it. */
export interface Kit extends KitOptions {
  /** With the provider's `messages` merged over it. */
  locale: Locale
  /** The provider's words for features that are off by default. */
  extras: PartialExtraMessages | undefined
  classNames: ClassNames
  components: PartialComponents
  unstyled: boolean
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
