import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** What can be imported; docs/reference/types.md has the rest. */
const pages = readdirSync('docs/reference')
  .filter((name) => name !== 'types.md' && name !== 'index.md')
  .map((name) => ({ name, text: readFileSync(`docs/reference/${name}`, 'utf8') }))

const unit =
  /milliseconds|seconds|minutes|days|bytes|bits|characters|code points|digits|how many|\bnumber\b|wrong (?:passwords|tries) |status\b|\bport\b|HTTP|\d (?:to|none)/i

/** Members whose values are numbers, and not functions of numbers. */
const numbersOf = (text: string) =>
  [...text.matchAll(/^- \*\*`([\w?]+)`\*\*: `((?!\(|Words)[^`]*\bnumber\b[^`]*)`\.?(.*)$/gm)].map(
    ([, name = '', , words = '']) => ({ name, words }),
  )

/** The parts of a page below `## Components` and `## Hooks`, by their headings. */
function drawingOf(text: string) {
  return text
    .split(/^## /m)
    .filter((part) => /^(?:Components|Hooks)\n/.test(part))
    .flatMap((part) => part.split(/^### /m).slice(1))
}

describe.each(pages)('docs/reference/$name', ({ text }) => {
  test('says in which unit each number is', () => {
    expect(numbersOf(text).filter(({ words }) => !unit.test(words))).toEqual([])
  })

  test('has no identifier of a requirement that only docs/standards.md explains', () => {
    expect(text.match(/\b(?:AX|PM|SEC|NET|SUP)-\d+/g)).toBeNull()
  })
})

test('each component and hook says what it throws', () => {
  const { text = '' } = pages.find(({ name }) => name === 'react-password-kit.md') ?? {}
  expect(drawingOf(text).length).toBeGreaterThan(8)
  expect(drawingOf(text).filter((part) => !/^Throws /m.test(part))).toEqual([])
})

test('numbers are found', () => {
  expect(numbersOf('- **`at?`**: `number`. When.\n- **`now`**: `() => number`. The clock.')).toEqual([
    { name: 'at?', words: ' When.' },
  ])
  expect(pages.flatMap(({ text }) => numbersOf(text)).length).toBeGreaterThan(30)
})
