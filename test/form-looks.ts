import type { Page } from 'playwright'
import { expect } from 'vitest'
import { contrast } from './contrast.js'

/** What a host says of its page, what the system prefers, and what is then behind the form. */
export interface HostPage {
  style: string
  prefers: 'light' | 'dark'
  ground: string
}

const byColorScheme = { light: 'rgb(255, 255, 255)', dark: 'rgb(18, 18, 18)' }

export const hostPages: Record<string, HostPage> = {
  'says nothing': { style: '', prefers: 'light', ground: byColorScheme.light },
  'says nothing, in a dark system': { style: '', prefers: 'dark', ground: byColorScheme.light },
  'says that it is light': { style: ':root { color-scheme: light }', prefers: 'dark', ground: byColorScheme.light },
  'says that it is dark': { style: ':root { color-scheme: dark }', prefers: 'light', ground: byColorScheme.dark },
  'follows the system': { style: ':root { color-scheme: light dark }', prefers: 'dark', ground: byColorScheme.dark },
  'is dark without a color-scheme': {
    style: 'body { background: #141414; color: #dcdcdc }',
    prefers: 'light',
    ground: '#141414',
  },
}

/** Makes the page that of the host, whatever it was before. */
export async function turnInto(page: Page, { style, prefers }: HostPage): Promise<void> {
  await page.emulateMedia({ colorScheme: prefers, reducedMotion: 'reduce' })
  await page.evaluate((text) => {
    document.querySelector('#host-style')?.remove()
    const element = document.createElement('style')
    element.id = 'host-style'
    element.textContent = text
    document.head.append(element)
  }, style)
}

/** The form to change a password has its borders, its button and its focus ring, which it keeps, and can be read. */
export async function expectGoodLooks(page: Page, { ground }: HostPage): Promise<void> {
  await page.getByRole('button', { name: 'Change password' }).and(page.locator(':enabled')).focus()
  const { title, typed, hint, edge, border, button, words, ring, gap } = await page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector)!)
    return {
      title: of('.pwk-title').color,
      typed: of('.pwk-input').color,
      hint: of('.pwk-hint').color,
      edge: `${of('.pwk-input').borderTopWidth} ${of('.pwk-input').borderTopStyle}`,
      border: of('.pwk-input').borderTopColor,
      button: of('.pwk-submit').backgroundColor,
      words: of('.pwk-submit').color,
      ring: `${of('.pwk-submit').outlineWidth} ${of('.pwk-submit').outlineStyle}`,
      gap: of('.pwk-submit').boxShadow,
    }
  })
  for (const colour of [title, typed, hint]) expect(contrast(colour, ground, ground)).toBeGreaterThanOrEqual(4.5)
  expect(edge).toBe('1px solid')
  expect(contrast(border, ground, ground)).toBeGreaterThanOrEqual(3)
  expect(contrast(button, ground)).toBeGreaterThanOrEqual(3)
  expect(contrast(words, button)).toBeGreaterThanOrEqual(4.5)
  expect(ring).toBe('2px solid')
  expect(gap).toBe('rgb(255, 255, 255) 0px 0px 0px 2px')
}

/** What may be seen of an element by itself. */
const seen =
  /^(?:color|background-color|border|outline|padding|margin|width|height|min|max|display|position|top|right|bottom|left|box|font|line|text|gap|flex|opacity|cursor|clip|overflow)/

/** The computed styles of every element of the form, as lines of `position class property: value`. */
export const everyStyle = (page: Page): Promise<string[]> =>
  page.evaluate((source) => {
    const pattern = new RegExp(source)
    return [...document.querySelectorAll('[class^=pwk-]')].flatMap((element, at) => {
      const style = getComputedStyle(element)
      return [...style]
        .filter((property) => pattern.test(property))
        .map((property) => {
          const value = style.getPropertyValue(property)
          // The text runs from left to right, and tools write `left` for the start of it.
          const shown = property === 'text-align' && value === 'start' ? 'left' : value
          return `${at} ${element.getAttribute('class')} ${property}: ${shown}`
        })
    })
  }, seen.source)
