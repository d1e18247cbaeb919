import { screen } from '@testing-library/react'

const looks = [
  'height',
  'border-top-left-radius',
  'border-bottom-left-radius',
  'border-top-right-radius',
  'border-bottom-right-radius',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-left-width',
  'border-left-style',
  'border-left-color',
  'padding-top',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'background-color',
  'box-shadow',
  'outline-color',
  'outline-style',
  'outline-width',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-transform',
]

/** The element's looks, and those of a box that some systems draw around it. */
export function looksOf(element: Element): Record<string, string> {
  const box = element.closest('.MuiOutlinedInput-root')
  const drawn = { '': element, ...(box && { 'box ': box, 'outline ': box.querySelector('fieldset')! }) }
  return Object.fromEntries(
    Object.entries(drawn).flatMap(([of, each]) => {
      const computed = getComputedStyle(each)
      return looks.map((property) => [of + property, computed.getPropertyValue(property)])
    }),
  )
}

/** The names of what differs. */
export const differences = (one: Record<string, string>, other: Record<string, string>) =>
  Object.keys(one).filter((name) => one[name] !== other[name])

/** What is seen as the input. */
export const boxOf = (input: HTMLElement) => input.closest<HTMLElement>('.MuiOutlinedInput-root') ?? input
/** Of the form of the system's own. */
export const ownInput = () => screen.getByLabelText('Email')
export const ownButton = () => screen.getByRole('button', { name: 'Save' })
