'use client'

import { painted } from '../../core/painted.js'
import { activeElementFor, isBusyElsewhere, type FormFocus } from './use-form-focus.js'

/** Where the focus goes next: of two moves before the same paint the later one counts. */
let next: HTMLElement | undefined

/**
 * Moves the focus to an element that has just come, or has a new description, once that has been painted: screen readers
 * miss a focus that comes with it, or read the description twice. Whether it will, unless the person goes elsewhere meanwhile:
 * where not, or where the element has the focus already, it is not read.
 */
export function focusNew({ root, focus }: FormFocus, element: HTMLElement | null | undefined): boolean {
  const form = root.current
  if (!element || !form || isBusyElsewhere(form)) return false
  rest(form)
  const before = activeElementFor(form)
  next = element
  void painted().then(() => {
    if (element !== next) return
    next = undefined // It may be an input.
    if (element.isConnected && activeElementFor(form) === before) focus(element)
  })
  return element !== before
}

/**
 * Gives the focus, where it has left the form with an element that is gone, to the root, which stays while steps come and
 * go. On the body it would be nowhere, and a dialog around would take it. The root can have the focus until that leaves the
 * form: were it taken back sooner, browsers would build its part of the accessibility tree again, and the next focus in it
 * would go unread.
 */
function rest(root: HTMLElement): void {
  if (root.contains(activeElementFor(root))) return
  // The caret of the element that is gone moves to what comes next, which Orca takes for read when the focus comes to it.
  const selection = getSelection()
  if (selection?.isCollapsed) selection.empty()
  root.setAttribute('tabindex', '-1')
  root.focus({ preventScroll: true })
  root.addEventListener('focusout', function leave({ relatedTarget }) {
    if (root.contains(relatedTarget as Node | null)) return
    root.removeAttribute('tabindex')
    root.removeEventListener('focusout', leave)
  })
}
