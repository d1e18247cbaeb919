'use client'

import { useRef } from 'react'
import type { FormScope } from '../shared/form-context.js'

/** Whether a pointer is down on the button. */
export function usePress(): Pick<FormScope, 'isPressed' | 'onPress'> {
  const pressed = useRef(false)
  return {
    isPressed: () => pressed.current,
    onPress() {
      pressed.current = true
      const release = () => {
        pressed.current = false
      }
      addEventListener('pointerup', release, { once: true })
      addEventListener('pointercancel', release, { once: true }) // A touch that became a scroll.
    },
  }
}
