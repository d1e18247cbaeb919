import { readFileSync } from 'node:fs'
import { transformWithOxc } from 'vite'
import { expect, test } from 'vitest'
import { browsers, type Feature, type Since } from './compat.js'
import { featuresOfCode, featuresOfStyles } from './features.js'
import { distFiles, manifest } from './tarball.js'

/** As package.json states them. */
const floors = Object.fromEntries(
  manifest().browserslist.map((line) => {
    const [browser, version] = line.split(' >= ')
    return [browser, Number(version)]
  }),
) as Since & { ios_saf: number }

/** What is above a floor, and why it may be. A new name here is a look at the code first: has it another way without? */
const exceptions: Record<string, string> = {
  scheduler: 'read from globalThis, where a timer replaces it',
  'Uint8Array.fromHex()': 'a vendor asks for it, and has code of its own',
  '.fromHex()': 'the same, and a method of a curve',
  '.toHex()': 'the same, and a method of a curve',
  '.toArray()': 'a function of React, not the method of an iterator',
  '.drop()': 'a method of the kit, not that of an iterator',
  '.union()': 'a function of zod, not the method of a set',
  '.when()': 'a hook of zod, not the method of an event target',
  '.getPublicKey()': 'a method of a curve, not that of SubtleCrypto',
  'text-align: match-parent': 'stands after -webkit-match-parent, which the others know',
  ':autofill': 'in :where(), which forgives; what is filled in keeps the colours of the page',
  outline: 'before, its corners are square',
  'forced-color-adjust': 'only where colours are forced, and those browsers have it',
  'forced-color-adjust: none': 'only where colours are forced, and those browsers have it',
}

/** What decides each floor, by its name in the README. */
const deciding = { chrome: 'color-mix()', edge: 'color-mix()', firefox: 'toSorted()', safari: 'color-mix()' }

/** What no browser of a visitor runs: the emulator is for development, the other two for Node. */
const elsewhere = /^dist\/(?:emulator|doctor|server)\//
const code = distFiles('.js').filter((path) => !elsewhere.test(path))
const used = new Map(
  [...code.flatMap(featuresOfCode), ...featuresOfStyles('dist/styles.layered.css')].map((each) => [each.name, each]),
)
const isAbove = ({ since }: Feature) => browsers.some((browser) => since[browser] > floors[browser])

test('nothing in the built code and styles is above the floors but what does without', () => {
  const above = [...used.values()].filter(isAbove).map(({ name }) => name)
  expect(above.toSorted()).toEqual(Object.keys(exceptions).toSorted())
})

test.each(browsers)('the floor of %s is that of what it needs, and no higher', (browser) => {
  const needed = [...used.values()].filter((feature) => !isAbove(feature))
  const highest = needed.reduce((one, other) => (other.since[browser] > one.since[browser] ? other : one))
  expect(highest.name.replace(/^\./, '')).toBe(deciding[browser])
  expect(floors[browser]).toBe(highest.since[browser])
})

test('no syntax is above the floors', async () => {
  const target = browsers.map((browser) => `${browser}${floors[browser]}`)
  for (const path of code) {
    const text = readFileSync(path, 'utf8')
    const [written, lowered] = await Promise.all(
      ['esnext', target].map((each) => transformWithOxc(text, path, { target: each, sourcemap: false })),
    )
    expect(lowered?.code, path).toBe(written?.code)
  }
})

test('the README states the same floors, each with what decides it', () => {
  const { chrome, edge, firefox, safari, ios_saf } = floors
  expect([edge, ios_saf]).toEqual([chrome, safari])
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain(`Chrome and Edge ${chrome} and Safari ${safari} for \`${deciding.chrome}\` in the styles`)
  expect(readme).toContain(`Firefox ${firefox} for \`${deciding.firefox}\` in the code`)
})
