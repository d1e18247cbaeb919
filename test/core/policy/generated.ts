import fc from 'fast-check'
import { requireClasses } from '../../../src/core/policy/classes.js'
import { guardStrength } from '../../../src/core/policy/guard-strength.js'
import type { ClassName, Limits, PasswordPolicy } from '../../../src/core/policy.js'
import { alphabetOf, type AppleRules } from './apple-grammar.js'

const names: ClassName[] = ['letter', 'lowercase', 'uppercase', 'digit', 'symbol']
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined })

const classes = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), fc.integer({ min: 1, max: 5 }))
  .map(([of, atLeast]) => requireClasses(of, { atLeast }))

const written: fc.Arbitrary<PasswordPolicy> = fc.record({
  minLength: optional(fc.integer({ min: 0, max: 20 })),
  maxLength: optional(fc.integer({ min: 4, max: 40 })),
  maxBytes: optional(fc.integer({ min: 4, max: 80 })),
  lengthUnit: optional(fc.constantFrom('code-points', 'utf-16')),
  normalize: optional(fc.constant('NFC')),
  origin: fc.constant('service'), // No warnings about short ones.
  forbidden: optional(fc.constant(['ann@example.com', 'Acme Cloud'])),
  classes: optional(classes),
  rules: optional(
    fc.constantFrom(
      [{ code: 'no-x', check: (text: string) => !text.includes('x'), message: 'No x.' }],
      [{ code: 'service' }, { code: 'even', check: (text: string) => text.length % 2 === 0 }],
    ),
  ),
})

/** Policies as hosts write them, and those of GenAuth. */
export const policies = fc.oneof(
  { weight: 4, arbitrary: written },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 3, 5).map((each) => guardStrength(each)) },
)

export const limits: fc.Arbitrary<Limits> = fc.record({
  policy: policies,
  keyBytes: optional(fc.integer({ min: 10, max: 117 })),
  currentPassword: optional(fc.constantFrom('', 'caf\u00e9 noir', 'correct horse')),
  forbidden: optional(fc.constant(['bob@example.com'])),
  isCommon: optional(fc.constant((text: string) => text === 'password')),
})

export const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 45 }),
  fc.string({ unit: 'grapheme', maxLength: 45 }),
  fc.string({ unit: fc.constantFrom(...'aAzZ019!-] 密é码，'), maxLength: 30 }),
  fc.constantFrom(
    '',
    'password',
    'caf\u00e9 noir',
    'cafe\u0301 noir',
    'ANN',
    'Ann@Example.com',
    'bob',
    'acme cloud',
    '\ud83d',
  ),
)

/** What a generator that keeps to the rules may come up with. */
export function generatedBy(rules: AppleRules): fc.Arbitrary<string> {
  const { minLength, maxLength, required } = rules
  const longest = Math.min(maxLength, minLength + 30)
  const one = (of: string[]) => fc.constantFrom(...of)
  return fc
    .tuple(fc.integer({ min: minLength, max: longest }), fc.tuple(...required.map(one)))
    .chain(([length, must]) =>
      fc
        .array(one(alphabetOf(rules)), { minLength: length - must.length, maxLength: length - must.length })
        .chain((more) => fc.shuffledSubarray([...must, ...more], { minLength: length, maxLength: length })),
    )
    .map((characters) => characters.join(''))
}
