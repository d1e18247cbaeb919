import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { properties, themingPage } from '../scripts/theming.mjs'
import { partFacts } from '../src/part-facts.js'
import { parts } from '../src/parts.js'

const css = readFileSync('src/styles.css', 'utf8')

test('docs/theming.md is what `npm run docs:theming` writes', async () => {
  expect(readFileSync('docs/theming.md', 'utf8')).toBe(await themingPage())
})

test('it has every property that the stylesheet reads, and every part', () => {
  const read = [...new Set(css.match(/(?<=var\()--pwk-[a-z-]+/g))]
  expect(properties(css).map(({ name }) => name)).toEqual(read)
  expect(Object.keys(partFacts)).toEqual([...parts])
})

test('defaults are written as hosts would write them', () => {
  const of = (name: string) => properties(css).find((each) => each.name === name)
  expect(of('--pwk-accent')).toMatchObject({ own: '#2b68ec' })
  expect(of('--pwk-accent-hover')).toMatchObject({ own: '#245edd' })
  expect(of('--pwk-muted')).toMatchObject({ own: 'color-mix(in srgb, currentcolor 75%, #757575)' })
  expect(of('--pwk-link')).toMatchObject({ own: 'color-mix(in srgb, currentcolor 75%, #2b68ec)' })
  expect(of('--pwk-focus')).toMatchObject({ own: 'color-mix(in srgb, --pwk-accent 35%, #000000)' })
  expect(of('--pwk-weight')).toMatchObject({ own: '600' })
  expect(of('--pwk-label-weight')).toMatchObject({ own: '--pwk-weight' })
  expect(of('--pwk-input-font-size')).toMatchObject({ own: 'max(1em, 16px)' })
  expect(of('--pwk-control-height')).toMatchObject({ own: '2.75rem' })
})

test('a property without a word of what it is for is refused', () => {
  expect(() => properties('.a { --_b: var(--pwk-b, 1px) }')).toThrow('--pwk-b')
})
