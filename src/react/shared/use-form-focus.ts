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

/** What is around the form is not elsewhere: the box of a dialog takes the focus when something in it goes. */
export function isBusyElsewhere(form: Element | null): boolean {
  const active = form && activeElementFor(form)
  return Boolean(active && !form.contains(active) && !isAround(active, form))
}

/** Also across the borders of shadow roots. */
function isAround(element: Element, inner: Element): boolean {
  if (element.contains(inner)) return true
  const root = inner.getRootNode()
  return root instanceof ShadowRoot && (root.host === element || isAround(element, root.host))
}
