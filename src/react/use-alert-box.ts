'use client'

import { useEffect, useRef, type RefObject } from 'react'
import type { FrameScope } from './form-context.js'

export interface AlertBox {
  role: 'alert'
  tabIndex: -1
  ref: RefObject<HTMLDivElement | null>
}

/**
 * An alert takes the focus with its text, so that the text is also where the eye and the keyboard are. The element is
 * there before (ARIA19).
 */
export function useAlertBox(about: unknown, focus: FrameScope['focus']): AlertBox {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (about) focus(ref.current)
  }, [about, focus])
  return { role: 'alert', tabIndex: -1, ref }
}
