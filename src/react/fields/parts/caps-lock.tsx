'use client'

import type { RefObject } from 'react'
import { useFormScope } from '../../shared/form-context.js'
import { useCapsLock } from '../use-caps-lock.js'

/** Under a secret field that has the focus while Caps Lock is on. */
export function CapsLock({ input }: { input: RefObject<HTMLInputElement | null | undefined> }) {
  const { part, messages } = useFormScope()
  return useCapsLock(input) ? <p {...part('caps-lock')}>{messages.capsLock}</p> : null
}
