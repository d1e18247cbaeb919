import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.js'

const sheet = readFileSync('src/styles.css', 'utf8')

/** The kit's own value of each colour, in light and in dark. */
const tokens = new Map(
  [...sheet.matchAll(/--_([\w-]+): (?:var\(--pwk-[\w-]+, )+light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)+;/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)
type Scheme = 'light' | 'dark'
const colour = (name: string, scheme: Scheme) => {
  // What Chromium paints for Canvas.
  if (name === 'page') return { light: '#ffffff', dark: '#121212' }[scheme]
  const token = tokens.get(name)
  if (!token) throw new Error(`There is no colour called ${name}.`)
  return token[scheme]
}

/** WCAG 1.4.3: what is read, on what it stands. */
const texts: [string, string][] = [
  ['text', 'page'],
  ['text', 'surface'],
  ['text', 'danger-surface'],
  ['muted', 'page'],
  ['muted', 'surface'],
  ['danger', 'page'],
  ['accent', 'page'],
  ['accent', 'surface'],
  ['accent-hover', 'page'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
]

/** WCAG 1.4.11: what bounds a part, marks its state or shows the focus, and what is around it. The focus is the accent. */
const marks: [string, string][] = [
  ['border', 'page'],
  ['border', 'surface'],
  ['danger', 'page'],
  ['danger', 'surface'],
  ['danger', 'danger-surface'],
  ['success', 'page'],
  ['success', 'surface'],
  ['muted', 'surface'],
  ['accent', 'page'],
  ['accent', 'surface'],
]

test('every colour is in the table, and has a value for light and for dark', () => {
  const all = [...sheet.matchAll(/^ +--_([\w-]+): .*(?:#|light-dark)/gm)].map(([, name]) => name)
  expect([...tokens.keys()]).toEqual(all)
  expect(new Set([...texts, ...marks].flat())).toEqual(new Set([...all, 'page']))
  // What has no value of its own is one of them.
  expect(sheet).toContain('--_focus: var(--pwk-focus, var(--_accent));')
  expect(sheet.replaceAll(/light-dark\([^)]+\)/g, '')).not.toMatch(/#[\da-f]{3,8}\b|rgba?\(|hsl|oklch|color-mix/i)
})

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(texts)('%s on %s can be read: 4.5 to 1', (one, other) => {
    expect(contrast(colour(one, scheme), colour(other, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('%s stands out from %s: 3 to 1', (one, other) => {
    expect(contrast(colour(one, scheme), colour(other, scheme))).toBeGreaterThanOrEqual(3)
  })
})
