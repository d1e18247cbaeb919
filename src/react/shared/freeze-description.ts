'use client'

import { isFocused } from '../../form/is-focused.js'

const idsAttribute = 'aria-describedby'
const textAttribute = 'aria-description'

/**
 * Keeps the description of an element as it is until the focus leaves the element: screen readers read the whole of it again
 * with every change. `aria-description` replaces `aria-describedby`, which points at elements that go on changing.
 */
export function freezeDescription(element: Element): void {
  // Frozen already, or described so by the host. A browser that does not know the attribute would have no description at all.
  if (element.ariaDescription !== null || !isFocused(element)) return
  let ids = ''
  /** What React writes meanwhile is for later. */
  const keep = () => {
    ids = element.getAttribute(idsAttribute) ?? ids
    element.removeAttribute(idsAttribute)
  }
  keep()
  element.setAttribute(textAttribute, textOf(element, ids))
  const observer = new MutationObserver(keep)
  observer.observe(element, { attributeFilter: [idsAttribute] })

  function thaw(): void {
    keep()
    observer.disconnect()
    element.removeAttribute(textAttribute)
    if (ids) element.setAttribute(idsAttribute, ids)
  }
  element.addEventListener('blur', thaw, { once: true })
}

/**
 * The text of the elements with these ids, as browsers make a description of it: a difference of one blank is a new
 * description to them, and is read again.
 */
function textOf(element: Element, ids: string): string {
  const root = element.getRootNode() as Document | ShadowRoot
  return (
    ids
      .split(/\s+/)
      .map((id) => (id ? root.getElementById(id) : null))
      // A DOM without layout has no `innerText`.
      .map((each) => each?.innerText ?? each?.textContent ?? '')
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
}
