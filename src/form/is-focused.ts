/** Whether an element has the focus, also in a shadow root. */
export function isFocused(element: Element | null | undefined): boolean {
  return (
    element !== null &&
    element !== undefined &&
    (element.getRootNode() as Document | ShadowRoot).activeElement === element
  )
}
