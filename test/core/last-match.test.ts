import { beforeEach, expect, test } from 'vitest'
import { estimateStrength } from '../../src/core/strength/estimate-strength.js'
import { normalizePassCode, readPassCode } from '../../src/core/pass-code.js'
import { requirements } from '../../src/core/policy.js'
import { requireClasses } from '../../src/core/policy/classes.js'
import { isCommonPassword } from '../../src/core/policy/common-passwords.js'
import { notesOf } from '../../src/core/policy/notes.js'
import { tenantPattern } from '../../src/core/policy/tenant-pattern.js'
import { passwordSchema } from '../../src/core/schemas.js'
import { utf8 } from '../../src/core/text.js'

const text = ' 密码 horse-７battery🔑 \u200b'

/** RegExp.input, RegExp.$1 and the like: any script of the page can read them. */
function lastMatch(): string {
  const names = Object.getOwnPropertyNames(RegExp).filter((name) => !['name', 'prototype', 'length'].includes(name))
  return names.map((name) => String(Reflect.get(RegExp, name))).join('\n')
}

beforeEach(() => void /before/.test('what was matched before'))

test('it would be seen', () => {
  expect(lastMatch()).toContain('what was matched before')
  expect(/horse/.test(text)).toBe(true)
  expect(lastMatch()).toContain(text)
})

const policy = {
  classes: requireClasses(['letter', 'digit', 'symbol']),
  rules: [tenantPattern('horse')],
}
const ofTheHost = {
  rules: [{ code: 'own', check: (typed: string) => /(horse)/.test(typed) }],
}

test.each<[string, () => unknown]>([
  ['the list of requirements', () => requirements(text, { policy, isCommon: isCommonPassword })],
  ['a rule of the host’s own', () => requirements(text, { policy: ofTheHost })],
  ['the schema', () => passwordSchema({ fields: ['newPassword'], policy }).safeParse({ newPassword: text })],
  ['the notes', () => notesOf(text)],
  ['the estimate of its strength', () => estimateStrength(text, ['horse'])],
  ['the list of common passwords', () => isCommonPassword('horse-horse!')],
  ['the reading of a code', () => normalizePassCode(text)],
  ['the search for a code', () => readPassCode(text, 6)],
  ['the search for a code that is the text', () => readPassCode(text, [...normalizePassCode(text)].length)],
  ['the bytes to be sealed', () => utf8(text)],
])('%s leaves nothing of a text in the last match of an expression', (_, look) => {
  look()
  for (const part of ['horse', '密码', 'battery']) expect(lastMatch()).not.toContain(part)
})
