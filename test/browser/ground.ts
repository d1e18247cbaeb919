import { contrast, over, rgba } from '../contrast.js'

/** The colour that is seen behind an element's text: its own background upon those of its ancestors. */
export function groundOf(element: Element | null): string {
  if (element === null) return 'rgb(255, 255, 255)'
  const { backgroundColor } = getComputedStyle(element)
  return rgba(backgroundColor)[3] === 1 ? backgroundColor : over(backgroundColor, groundOf(element.parentElement))
}

/** How far a colour of an element stands out from what is behind the element. */
export function standsOut(colour: string, element: Element): number {
  const ground = groundOf(element)
  return contrast(colour, ground, ground)
}

/** The same of its focus ring, by the ring or by what is between the ring and the element. */
export function ringStandsOut(element: Element, around = groundOf(element.parentElement)): number {
  const { outlineColor, boxShadow } = getComputedStyle(element)
  const colours = [outlineColor, ...(boxShadow.match(/(?:rgba?|color)\([^)]+\)(?! [^,]+inset)/g) ?? [])]
  return Math.max(...colours.map((colour) => contrast(colour, around, around)))
}
