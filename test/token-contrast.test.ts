import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, mix, over, rgba, written } from './contrast.js'
import { hostColours } from './host-colours.js'

const sheet = readFileSync('src/styles.css', 'utf8')

/** The kit's own value of each colour: what is left of `var(--pwk-…, …)` when a page sets nothing. */
const tokens = new Map(
  [...sheet.matchAll(/^ {2}--_([\w-]+): (?:var\(--pwk-[\w-]+, )+(.*?)\)+;$/gm)]
    .map(([, name = '', value = '']) => [name, value] as const)
    .filter(([, value]) => /#|rgb|currentcolor|transparent/.test(value)),
)

/** What a colour comes to in a page with such a text. */
function inPage(name: string, text: string): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`There is no colour called ${name}.`)
  const [, weight = '50', tone] =
    /^color-mix\(in srgb, currentcolor(?: (\d+)%)?, (#\w+|rgb\([^)]+\)?)/.exec(value) ?? []
  if (tone !== undefined) return written(mix(rgba(text), Number(weight) / 100, rgba(closed(tone))))
  return value === 'currentcolor' ? text : value
}
const closed = (colour: string) => (colour.startsWith('rgb(') && !colour.endsWith(')') ? `${colour})` : colour)

/** WCAG 1.4.3: what is read upon the page. */
const texts = ['text', 'muted', 'link', 'danger']

/** WCAG 1.4.11: what bounds a part or marks its state. */
const marks = ['border', 'danger-border', 'success']

test('every colour is known here', () => {
  const others = ['accent', 'accent-hover', 'on-accent', 'surface', 'danger-surface', 'focus', 'focus-gap']
  expect(new Set(tokens.keys())).toEqual(new Set([...texts, ...marks, ...others]))
})

test.each(['surface', 'danger-surface'])('%s is the page’s own background, upon which its text can be read', (name) => {
  expect(tokens.get(name)).toBe('transparent')
})

test('no colour asks for the page’s color-scheme, which a build may rewrite and a dark page may lack', () => {
  expect(sheet.replaceAll(/\/\*[^]*?\*\//g, '')).not.toMatch(/light-dark|color-scheme/)
})

describe.each(Object.entries(hostColours))('%s', (_, { text, background }) => {
  test.each(texts)('%s can be read: 4.5 to 1', (name) => {
    expect(contrast(inPage(name, text), background, background)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('%s stands out: 3 to 1', (name) => {
    expect(contrast(inPage(name, text), background, background)).toBeGreaterThanOrEqual(3)
  })

  test('so does the focus, by its ring or by what is between', () => {
    const ring = over('rgba(0, 0, 0, 0.65)', inPage('accent', text))
    const best = Math.max(contrast(ring, background), contrast(inPage('focus-gap', text), background))
    expect(best).toBeGreaterThanOrEqual(3)
  })
})

test('the focus stands out from any background at all', () => {
  const ring = over('rgba(0, 0, 0, 0.65)', inPage('accent', '#000000'))
  expect(sheet).toContain('color-mix(in srgb, var(--_accent) 35%, #000000)')
  // The two are so far apart that a background cannot be near to both.
  expect(contrast(ring, inPage('focus-gap', '#000000'))).toBeGreaterThanOrEqual(9)
})

test.each(['accent', 'accent-hover'])('the words of the button can be read upon %s, wherever it stands', (name) => {
  expect(contrast(inPage('on-accent', '#000000'), inPage(name, '#000000'))).toBeGreaterThanOrEqual(4.5)
})

test.each(['#ffffff', '#1f1f1f'])('the button stands out from a page of %s', (background) => {
  expect(contrast(inPage('accent', '#000000'), background)).toBeGreaterThanOrEqual(3)
})
