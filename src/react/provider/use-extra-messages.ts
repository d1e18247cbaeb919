'use client'

import { useMemo } from 'react'
import type { ExtraMessages } from '../../core/extra-messages.js'
import { lazyModule, type LazyModule } from '../../core/lazy-module.js'
import type { Locale } from '../../core/messages.js'
import { mergeWords } from '../../core/words.js'
import { useKit, type Kit } from './kit-context.js'
import { useLoaded } from '../shared/use-lazy-module.js'

type LoadExtras = NonNullable<Locale['loadExtras']>

const loadEnglish: LoadExtras = async () => (await import('../../locales/extras/en.js')).extras

/** One for each language, so that its words are loaded once. */
const loaders = new WeakMap<LoadExtras, LazyModule<ExtraMessages>>()

/** What loads the words of a language. */
export function extraMessagesOf({ loadExtras = loadEnglish }: Locale): LazyModule<ExtraMessages> {
  const loader = loaders.get(loadExtras) ?? lazyModule(loadExtras)
  loaders.set(loadExtras, loader)
  return loader
}

/** The same for code that is no component. */
export async function loadExtraMessages({ locale, extras }: Pick<Kit, 'locale' | 'extras'>): Promise<ExtraMessages> {
  return mergeWords(await extraMessagesOf(locale).load(), extras)
}

/**
 * The words of the features that are off by default, with the host's own merged over them; nothing until they are loaded.
 * Only code that comes with such a feature may call this: it is no part of the first load.
 */
export function useExtraMessages(): ExtraMessages | undefined {
  const { locale, extras } = useKit()
  const loaded = useLoaded(true, extraMessagesOf(locale))
  return useMemo(() => loaded && mergeWords(loaded, extras), [loaded, extras])
}
