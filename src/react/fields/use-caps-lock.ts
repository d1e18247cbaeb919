'use client'

import { useEffect, useState, type RefObject } from 'react'
import { useOnChange } from '../shared/use-on-change.js'
import { useFormScope } from '../shared/form-context.js'

/** Whether Caps Lock is on while the input has the focus. It renders when that changes, and for no key besides. */
export function useCapsLock(input: RefObject<HTMLInputElement | null | undefined>): boolean {
  const { messages, announce } = useFormScope()
  const [on, setOn] = useState(false)

  useEffect(() => {
    const element = input.current
    // Only keys and pointers know; when the field gets the focus by Tab, the next key tells.
    const look = (event: Partial<KeyboardEvent | MouseEvent>) => {
      // What autofill fires as keys are bare events, and know nothing.
      const locked = event.getModifierState?.('CapsLock')
      if (locked !== undefined) show(locked)
    }
    let shown = false
    const show = (locked: boolean) => {
      if (locked !== shown) setOn(locked)
      shown = locked
    }
    const leave = () => show(false)
    // Not by a signal: in Jest's jsdom AbortController and inputs may be of two worlds.
    const listeners = { keydown: look, keyup: look, mousedown: look, blur: leave }
    for (const [event, listener] of Object.entries(listeners)) element?.addEventListener(event, listener)
    return () => {
      for (const [event, listener] of Object.entries(listeners)) element?.removeEventListener(event, listener)
    }
  }, [input])

  useOnChange(on, () => on && announce(messages.capsLock))

  return on
}
