'use client'

import { useRef, type RefObject } from 'react'
import type { FrameScope } from './form-context.js'
import { useLayoutEffect } from './use-layout-effect.js'

export interface AlertBox {
  role: 'alert' | undefined
  tabIndex: -1 | undefined
  ref: RefObject<HTMLDivElement | null>
}

/**
 * An alert takes the focus with its text, so that the text is also where the eye and the keyboard are. It is then read by
 * the focus, and not a second time as a live region. Without text it is no object of its own, and takes no focus.
 */
export function useAlertBox(about: unknown, text: string, focus: FrameScope['focus']): AlertBox {
  const ref = useRef<HTMLDivElement>(null)
  // Before the browser tells screen readers of the text.
  useLayoutEffect(() => {
    if (!about) return
    if (focus(ref.current)) ref.current?.setAttribute('aria-live', 'off')
    else ref.current?.removeAttribute('aria-live')
  }, [about, focus])
  return { role: text ? 'alert' : undefined, tabIndex: text ? -1 : undefined, ref }
}
