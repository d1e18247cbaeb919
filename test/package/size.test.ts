import { beforeAll, describe, expect, test } from 'vitest'
import { budgets, measure, type Part, type Sizes } from '../../scripts/size.mjs'

let sizes: Sizes
beforeAll(async () => {
  sizes = await measure()
})

test.each(Object.entries(budgets))('%s stays within %i bytes, minified and gzipped', (name, budget) => {
  const { bytes } = sizes[name as keyof Sizes]
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budget)
})

describe('each algorithm is in its own chunk and nowhere else', () => {
  // Words of the libraries that survive minification. Both do their arithmetic with a descendant of the same jsbn.
  const bigIntegers = 'navigator.appName'
  const forge = 'usePureJavaScript'
  const curveOfSm2 = 'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC'

  test('by the words in the code', () => {
    expect(sizes.rsa.code).toContain(bigIntegers)
    expect(sizes.rsa.code).toContain(forge)
    expect(sizes.rsa.code).not.toContain(curveOfSm2)

    expect(sizes.sm2.code).toContain(bigIntegers)
    expect(sizes.sm2.code).toContain(curveOfSm2)
    expect(sizes.sm2.code).not.toContain(forge)

    const { rsa: _rsa, sm2: _sm2, ...others } = sizes
    for (const [part, { code }] of Object.entries(others))
      for (const word of [bigIntegers, forge, curveOfSm2]) expect(code.includes(word), `${word} in ${part}`).toBe(false)
  })

  test('by the packages that went in', () => {
    expect(packagesOf(sizes.eager.modules)).not.toEqual(expect.arrayContaining(['node-forge']))
    expect(packagesOf(sizes.eager.modules)).not.toEqual(expect.arrayContaining(['sm-crypto']))
    expect(packagesOf(sizes.rsa.modules)).toEqual(['node-forge'])
    expect(packagesOf(sizes.sm2.modules)).toEqual(['jsbn', 'sm-crypto'])
  })
})

describe('what not every form needs from the start is in its own chunk and nowhere else', () => {
  // Names of fields and values that survive minification. The estimate of strength knows the common passwords too.
  test.each<[string, string[], (keyof Sizes)[]]>([
    ['common', ['woaizhongguo', 'passw0rd', '5201314'], ['common', 'strength']],
    ['policy', ['passwordStrength', 'customPasswordStrength', 'jpMessageOpen', '《》【】'], ['policy']],
  ])('%s', (_, words, parts) => {
    for (const word of words)
      for (const [part, { code }] of Object.entries(sizes))
        expect(code.includes(word), `${word} in ${part}`).toBe(parts.includes(part as keyof Sizes))
  })

  test('no form asks anybody about leaks by itself', () => {
    for (const { code } of Object.values(sizes)) expect(code).not.toMatch(/pwnedpasswords|add-padding|SHA-1/)
  })
})

describe('what estimates strength is in its own chunk and nowhere else', () => {
  test('by the words in the code', () => {
    for (const word of ['woaizhongguo', 'shengrikuaile', 'laeilosuy']) {
      expect(sizes.strength.code).toContain(word)
      expect(sizes.eager.code + sizes.engine.code).not.toContain(word)
    }
  })

  test('by the modules that went in, none of which is of a package', () => {
    const ofStrength = (part: Part) => part.modules.filter((id) => /core\/(?:strength|policy\/common-)/.test(id))
    expect(ofStrength(sizes.strength).length).toBeGreaterThan(5)
    expect([...ofStrength(sizes.eager), ...ofStrength(sizes.engine)]).toEqual([])
    expect(packagesOf(sizes.strength.modules)).toEqual([])
  })
})

test('the steps before a reset are in a chunk of their own', () => {
  const ofTheFlow = ['account-step', 'code-step', 'country-select', 'calling-codes', 'use-reset-code']
  const modules = (part: 'eager' | 'reset') => sizes[part].modules.join()
  for (const name of ofTheFlow) {
    expect(modules('reset')).toContain(name)
    expect(modules('eager')).not.toContain(name)
  }
})

test('features that are off by default cost nothing where they are not used', () => {
  for (const part of ['eager', 'engine', 'reset', 'change'] as const)
    expect(
      sizes[part].modules.filter((id) => /react\/account|my-account|locales\/extras|extra-messages/.test(id)),
    ).toEqual([])
})

test('of zod, the mini one alone is asked for', () => {
  const { eager, engine, rsa, sm2, strength } = sizes
  expect(
    eager.externals.filter((name) => name.startsWith('zod')),
    'none of it with the page',
  ).toEqual([])
  const zod = [engine, rsa, sm2, strength].flatMap((part) => part.externals).filter((name) => name.startsWith('zod'))
  expect([...new Set(zod)]).toEqual(['zod/mini'])
})

function packagesOf(modules: string[]): string[] {
  const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
  return [...new Set(names)].toSorted()
}
