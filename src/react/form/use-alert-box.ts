'use client'

import { useEffect, useRef, type RefObject } from 'react'
import type { FrameScope } from '../shared/form-context.js'

export interface AlertBox {
  role: 'alert' | undefined
  tabIndex: -1 | undefined
  ref: RefObject<HTMLDivElement | null>
}

/**
 * An alert takes the focus with its text, so that the text is also where the eye and the keyboard are. It is a live region
 * besides: with Chromium a screen reader may miss a focus that comes with the element. Without text it is no object of its
 * own, and takes no focus.
 */
export function useAlertBox(about: unknown, text: string, focus: FrameScope['focus']): AlertBox {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (about) focus(ref.current)
  }, [about, focus])
  return { role: text ? 'alert' : undefined, tabIndex: text ? -1 : undefined, ref }
}
