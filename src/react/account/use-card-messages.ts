'use client'

import { useMemo } from 'react'
import { PasswordError } from '../../core/errors.js'
import type { CardMessages } from '../../core/extra-messages.js'
import { words, type Messages } from '../../core/messages.js'
import { mergeWords } from '../../core/words.js'
import { useKit } from '../provider/kit-context.js'
import { extraMessagesOf } from '../provider/use-extra-messages.js'
import { useRetriedModule } from './use-retried-module.js'

/**
 * The words of the card; nothing until they are loaded. Where they cannot be, the card has its buttons all the same, by words that
 * have come with the page and those of the host.
 */
export function useCardMessages(messages: Messages): CardMessages | undefined {
  const { locale, extras } = useKit()
  const { module, hasFailed } = useRetriedModule(extraMessagesOf(locale))
  return useMemo(() => {
    const card = module?.card ?? (hasFailed ? withoutWords(messages) : undefined)
    return card && mergeWords(card, extras?.card)
  }, [module, hasFailed, messages, extras])
}

const withoutWords = ({ change, errors, cancel }: Messages): CardMessages => ({
  title: change.title,
  loading: '',
  failed: words(errors.network, new PasswordError('network')),
  set: '',
  notSet: '',
  changed: '',
  level: { low: '', medium: '', high: '' },
  mustChange: '',
  expires: '',
  later: cancel,
})
