'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'

export interface FormFocus {
  /** The form's root element. */
  root: RefObject<HTMLDivElement | null>
  /** Moves the focus, unless the person is busy elsewhere on the page. */
  focus(element: HTMLElement | null | undefined): void
  /** Whether a pointer is down on the button: an error that came up now would move it from under the pointer. */
  isPressed(): boolean
  onPress(): void
}

export function useFormFocus(autoFocus: boolean): FormFocus {
  const root = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)

  const focus = useCallback((element: HTMLElement | null | undefined) => {
    const active = (element?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement
    if (!active || active === document.body || root.current?.contains(active)) element?.focus()
  }, [])

  useEffect(() => {
    if (autoFocus) root.current?.querySelector<HTMLElement>('input:not([tabindex="-1"])')?.focus()
  }, [autoFocus])

  return {
    root,
    focus,
    isPressed: () => pressed.current,
    onPress() {
      pressed.current = true
      const release = () => {
        pressed.current = false
      }
      addEventListener('pointerup', release, { once: true })
    },
  }
}
