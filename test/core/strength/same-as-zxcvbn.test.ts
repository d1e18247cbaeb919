import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { describe, expect, it } from 'vitest'
import { estimateStrength } from '../../../src/core/strength/estimate-strength.js'

/** With all its lists, 800 kB of them: what a form cannot load, and a test can. */
const zxcvbn = new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs })
const asked = new Map<string, number>()
function theirs(text: string): number {
  const score = asked.get(text) ?? zxcvbn.check(text).score
  asked.set(text, score)
  return score
}

const leaked = common['passwords-common'].map(String)
const words = english['commonWords-en'].filter((word) => /^[a-z]{4,}$/.test(word)).slice(0, 5000)
const diceware = common['diceware-common']

/** The same at each run (Park and Miller's generator). */
let seed = 20_260
function pick<Item>(items: readonly Item[]): Item {
  seed = (seed * 48_271) % 2_147_483_647
  return items[seed % items.length]!
}
const many = (make: () => string) => Array.from({ length: 100 }, make)
const word = () => pick(words)

const made = {
  'a word and a number': many(() => word() + (seed % 1000)),
  'two words': many(() => word() + word()),
  'three words': many(() => word() + word() + word()),
  'four words with hyphens': many(() => [word(), word(), word(), word()].join('-')),
  'a word that fits a rule of classes': many(
    () => `${word().replace(/^./, (first) => first.toUpperCase())}${seed % 100}!`,
  ),
  'leaked passwords': many(() => pick(leaked.slice(0, 20_000))),
}

describe.each(Object.entries(made))('%s', (_, passwords) => {
  it('gets no more than one above what zxcvbn gives, but for one in twenty', () => {
    const above = passwords.filter((password) => estimateStrength(password) > theirs(password) + 1)
    expect(above.length, above.join(' ')).toBeLessThanOrEqual(5)
  })
})

it('both put passwords into the same order', () => {
  const passwords = Object.values(made).flat()
  expect(correlation(passwords.map(estimateOf), passwords.map(theirs))).toBeGreaterThan(0.8)
})

it('and another order would be seen', () => {
  const passwords = Object.values(made).flat()
  expect(
    correlation(
      passwords.map((password) => password.length % 5),
      passwords.map(theirs),
    ),
  ).toBeLessThan(0.7)
})

it('of the thousand passwords that leaked most, 99 in a hundred are weak', () => {
  const top = leaked.slice(0, 1000)
  expect(top.filter((password) => estimateStrength(password) > 1).length).toBeLessThanOrEqual(10)
  expect(top.filter((password) => estimateStrength(password) > 3)).toEqual([])
})

it('five words by dice are strong, however they are joined', () => {
  for (const joint of ['', ' ', '-', '.']) {
    for (let time = 0; time < 100; time++) {
      const phrase = Array.from({ length: 5 }, () => pick(diceware)).join(joint)
      expect(estimateStrength(phrase), phrase).toBe(4)
    }
  }
})

const estimateOf = (text: string): number => estimateStrength(text)

/** Spearman's, ties with their middle rank. */
function correlation(one: number[], other: number[]): number {
  const [a, b] = [ranks(one), ranks(other)]
  const middle = (one.length + 1) / 2
  const sum = (each: (at: number) => number) => one.reduce((total, _, at) => total + each(at), 0)
  const product = sum((at) => (a[at]! - middle) * (b[at]! - middle))
  return product / Math.sqrt(sum((at) => (a[at]! - middle) ** 2) * sum((at) => (b[at]! - middle) ** 2))
}

function ranks(values: number[]): number[] {
  const below = (value: number) => values.filter((each) => each < value).length
  const equal = (value: number) => values.filter((each) => each === value).length
  const byValue = new Map([...new Set(values)].map((value) => [value, below(value) + (equal(value) + 1) / 2]))
  return values.map((value) => byValue.get(value)!)
}
