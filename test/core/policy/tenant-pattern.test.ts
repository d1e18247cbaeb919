import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../../src/core/policy/pattern-steps.js'
import { tenantPattern } from '../../../src/core/policy/tenant-pattern.js'
import { firstBroken, newPasswordRules, requirements } from '../../../src/core/policy.js'
import { hostile } from './hostile-patterns.js'

const policyOf = (source: string) => ({ minLength: 8, rules: [tenantPattern(source, 'Tenant')] })
const stateOf = (source: string, text: string) => requirements(text, { policy: policyOf(source) }).items[1]?.state

const unreadable = [
  '(',
  '[',
  '(?<a',
  'a{2,1}',
  '*',
  '(?',
  '\\',
  '['.repeat(900),
  'a'.repeat(1001),
  '('.repeat(500),
  '(?=a)*',
  ')',
]

/** What tenants write. */
const harmless: [string, string, string][] = [
  ['^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[\\s\\S]{8,}$', 'abcdefG1', 'abcdefg1'],
  ['^(?![0-9]+$)(?![a-zA-Z]+$)[0-9A-Za-z]{6,16}$', 'abcdefg1', 'abcdefgh'],
  ['^.*(?=.{6,})(?=.*\\d)(?=.*[A-Z])(?=.*[a-z])(?=.*[!@#$%^&*? ]).*$', 'abcdeF1!', 'abcdeF1x'],
  ['^[a-zA-Z]\\w{5,17}$', 'abcdefg1', '1abcdefg'],
  ['.*\\d.*', 'abcdefg1', 'abcdefgh'],
  ['^(?:(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])).{8,}$', 'abcdefG1', 'abcdefg1'],
  ['^(\\d{4}|[a-z]{8})$', 'abcdefgh', 'abcdefg1'],
  ['[\\]\\-a-f(+*)]{8}', 'abc(+*)]', 'abcdxxxx'],
  ['^(?:ab)+$', 'abababab', 'abababac'],
  ['^[^]{8,}$', '密码密码密码密码', ''],
]

describe('an expression of a tenant', () => {
  const trap = `${'a'.repeat(200)}!`

  it('twenty and more hostile ones leave the verdict to the service', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(20)
  })

  it.each(hostile)('%s', (source) => {
    const started = performance.now()
    const policy = policyOf(source)
    for (const text of [trap, 'x'.repeat(256), ' '.repeat(255)]) {
      expect(stateOf(source, text)).toBe('service')
      expect(firstBroken('newPassword', text, newPasswordRules, { policy })).toBeUndefined()
    }
    // Hundreds of times what it takes: only a hang fails.
    expect(performance.now() - started).toBeLessThan(2000)
    // It does compile: that it is not run is a decision.
    if (!source.startsWith('(?i:')) expect(() => new RegExp(source)).not.toThrow()
  })

  it.each(unreadable)('%j is no expression the kit can read: so does it', (source) => {
    expect(stateOf(source, trap)).toBe('service')
  })

  it.each(harmless)('%s is run: %j yes, %j no', (source, yes, no) => {
    expect(new RegExp(source).test(yes)).toBe(true)
    expect(new RegExp(source).test(no)).toBe(false)
    expect(stateOf(source, yes)).toBe('met')
    expect(stateOf(source, no)).toBe('unmet')
  })

  it('sees 256 units at most', () => {
    expect(stateOf('^b', 'a'.repeat(256))).toBe('unmet')
    expect(stateOf('^b', 'a'.repeat(257))).toBe('service')
  })

  it('agrees with RegExp wherever it decides, again and again', () => {
    const rules = harmless.map(([source]) => ({ source, check: tenantPattern(source).check! }))
    const text = fc.string({ unit: fc.constantFrom(...'abAB12!_( 密'), maxLength: 20 })
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...rules),
        (text, { source, check }) => check(text) === new RegExp(source).test(text),
      ),
      { numRuns: 500 },
    )
  })
})

describe('the estimate of steps', () => {
  it('grows with what can be gone back into', () => {
    const steps = ['^a*b', '^a*a*b', '^a*a*a*b', '^a*a*a*a*b'].map((source) => stepsOf(source, 256))
    for (const [index, each] of steps.slice(1).entries()) expect(each / steps[index]!).toBeGreaterThan(200)
  })

  it('is never far below what an engine needs: whatever is let through ends soon', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '\\w', '[^b]', '\\b', '(?:ab)', '(a)')
    const times = fc.constantFrom('', '', '*', '+', '?', '{2,}', '{0,40}', '*?', '{3}')
    const flat = fc
      .array(
        fc.tuple(atom, times).map((pair) => pair.join('')),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) => all.join(''))
    const nested = fc
      .array(
        fc.oneof(
          flat,
          fc
            .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!'), fc.array(flat, { minLength: 1, maxLength: 3 }), times)
            .map(
              ([open, parts, time]) =>
                `${open}${parts.join('|')})${open.startsWith('(?=') || open.startsWith('(?!') ? '' : time}`,
            ),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .chain((parts) =>
        fc.constantFrom(parts.join(''), `^${parts.join('')}`, `${parts.join('')}c`, `^${parts.join('')}$`),
      )
    const texts = ['a'.repeat(256), 'ab'.repeat(128), `${'a'.repeat(255)}b`, 'b'.repeat(256)]
    const seen = { run: 0, left: 0 }
    fc.assert(
      fc.property(nested, (source) => {
        const { check } = tenantPattern(source)
        seen[check ? 'run' : 'left']++
        if (!check) return
        const started = performance.now()
        for (const text of texts) check(text)
        expect(performance.now() - started).toBeLessThan(500)
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(seen.run, seen.left)).toBeGreaterThan(100)
  })
})
