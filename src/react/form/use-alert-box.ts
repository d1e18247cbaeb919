'use client'

import { useEffect, useRef } from 'react'
import type { FrameScope } from '../shared/form-context.js'
import type { Box } from './types.js'

/**
 * An alert takes the focus with its text, so that the text is also where the eye and the keyboard are. It is a live region
 * besides: with Chromium a screen reader may miss a focus that comes with the element. Without text it is no object of its
 * own, and takes no focus.
 */
export function useAlertBox(about: unknown, text: string, focus: FrameScope['focus']): Box {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (about) focus(ref.current)
  }, [about, focus])
  return { text, props: text ? { ref, role: 'alert', tabIndex: -1 } : { ref } }
}
