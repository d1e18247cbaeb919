import { renderHook } from '@testing-library/react'
import fc from 'fast-check'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { requirements } from '../../src/core/policy.js'
import { passwordSchema } from '../../src/core/schemas.js'
import { PasswordKitProvider, usePasswordRequirements, type PasswordPolicy } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { policies, texts } from '../core/policy/generated.js'
import { host } from '../kit.js'

function requirementsOf(value: string, policy?: PasswordPolicy, provider = {}) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <PasswordKitProvider host={host} appId="app" policy={{ minLength: 10 }} {...provider}>
      {children}
    </PasswordKitProvider>
  )
  return renderHook(() => usePasswordRequirements(value, policy), { wrapper }).result.current
}

test('before anything is typed every rule of the provider’s policy is there, and none is met', () => {
  expect(requirementsOf('')).toEqual({
    ok: false,
    items: [{ code: 'too-short', label: 'At least 10 characters', met: false, state: 'unmet' }],
    announcement: '0 of 1 requirement met.',
  })
})

test('a text that keeps the rules is fine', () => {
  expect(requirementsOf('quiet river')).toMatchObject({
    ok: true,
    items: [{ met: true }],
    announcement: '1 of 1 requirement met.',
  })
})

test('the host’s own policy wins, and only the service may know', () => {
  const policy = { rules: [{ code: 'history', message: 'Not one of your last five' }] }
  expect(requirementsOf('quiet river', policy).items).toEqual([
    { code: 'too-short', label: 'At least 8 characters', met: true, state: 'met' },
    { code: 'history', label: 'Not one of your last five', met: false, state: 'service' },
  ])
})

test('the words are those of the locale', () => {
  expect(requirementsOf('', undefined, { locale: zhCN }).items[0]?.label).toBe('至少 10 个字符')
})

test('what only the service can tell is not said to be met', () => {
  const policy = { minLength: 0, rules: [{ code: 'history' }] }
  expect(requirementsOf('quiet river', policy).announcement).toBe('')
})

test('hook, checklist and schema never disagree, for arbitrary texts and policies', () => {
  const seen = { yes: 0, no: 0 }
  fc.assert(
    fc.property(texts, policies, (text, policy) => {
      const { ok, items } = requirementsOf(text, policy)
      const list = requirements(text, { policy })
      seen[ok ? 'yes' : 'no']++
      expect(ok).toBe(list.ok)
      expect(items.map(({ code, state }) => [code, state])).toEqual(list.items.map(({ key, state }) => [key, state]))
      expect(ok).toBe(passwordSchema({ fields: ['newPassword'], policy }).safeParse({ newPassword: text }).success)
    }),
    { numRuns: 300 },
  )
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(20)
})
