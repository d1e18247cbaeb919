'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../form-context.js'
import { useHydrated } from '../use-hydrated.js'
import { countdownId } from './countdown.js'

/**
 * While a request is under way it keeps its name and the focus, and only says that it cannot be pressed (AX-06).
 * In server-rendered HTML it is really disabled: a form sent before React is there would carry its passwords in the clear.
 */
export function Submit({ children }: { children: ReactNode }) {
  const { part, elements, id, pending, onPress, waiting } = useFormScope()
  const hydrated = useHydrated()

  return (
    <elements.Button
      {...part('submit', { pending, waiting })}
      type="submit"
      disabled={!hydrated}
      aria-disabled={pending || waiting || undefined}
      // Why, for whoever comes to it later.
      aria-describedby={waiting ? countdownId(id) : undefined}
      onPointerDown={onPress}
    >
      {pending && <span {...part('spinner')} aria-hidden="true" />}
      {children}
    </elements.Button>
  )
}
