'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../../shared/form-context.js'

export interface LinkProps {
  onPress: () => void
  /** It keeps its place and the focus, and only says that it cannot be pressed (AX-06). */
  waiting?: boolean | undefined
  describedBy?: string | undefined
  children: ReactNode
}

/** A button that leads elsewhere, beside the one that sends the form. */
export function Link({ onPress, waiting = false, describedBy, children }: LinkProps) {
  const { part, elements } = useFormScope()
  return (
    <elements.Link
      {...part('link', { waiting })}
      type="button"
      aria-disabled={waiting || undefined}
      aria-describedby={describedBy}
      onClick={() => waiting || onPress()}
    >
      {children}
    </elements.Link>
  )
}
