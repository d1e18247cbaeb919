'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'

export interface FormFocus {
  /** The form's root element. */
  root: RefObject<HTMLDivElement | null>
  /** Moves the focus, unless the person is busy elsewhere on the page; whether it did. */
  focus(element: HTMLElement | null | undefined): boolean
}

export function useFormFocus(autoFocus: boolean): FormFocus {
  const root = useRef<HTMLDivElement>(null)

  const focus = useCallback((element: HTMLElement | null | undefined) => {
    if (!element || isBusyElsewhere(root.current)) return false
    element.focus()
    return true
  }, [])

  useEffect(() => {
    if (autoFocus) firstField(root.current)?.focus()
  }, [autoFocus])

  return { root, focus }
}

/** Past the hidden name of the account. */
export function firstField(element: Element | null | undefined): HTMLElement | null {
  return element?.querySelector<HTMLElement>('input:not([tabindex="-1"])') ?? null
}

/** The element with the focus, as far as can be seen from where `element` is: inside a shadow root, or in the document. */
export function activeElementFor(element: Element): Element | null {
  const root = element.getRootNode()
  return (root instanceof ShadowRoot && root.activeElement) || element.ownerDocument.activeElement
}

function isBusyElsewhere(form: Element | null): boolean {
  const active = form && activeElementFor(form)
  if (!active || active === active.ownerDocument.body || form.contains(active)) return false
  const root = form.getRootNode()
  return !(root instanceof ShadowRoot && root.host === active)
}
