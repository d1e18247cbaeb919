import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useResetPassword } from '../../src/index.js'
import { emulate } from '../kit.js'
import { alice, chosen, writes } from './acts.js'
import { renderHook } from './hook.js'

test('sets a new password with the token, without the access token', async () => {
  const emulator = emulate()
  const resetToken = emulator.issueResetToken(alice.email)
  const { result } = renderHook(useResetPassword, { emulator })
  const answer = await act(() => result.current.submit({ resetToken, password: chosen }))
  expect(answer).toEqual({ shouldReauthenticate: true, shouldEndOtherSessions: true })
  await expect.poll(() => result.current.status).toBe('success')
  expect(emulator.changes).toMatchObject([{ email: alice.email, newPassword: chosen, encryptType: 'rsa' }])

  const [{ headers, body }] = writes(emulator) as [ReturnType<typeof writes>[number]]
  expect(headers).not.toHaveProperty('authorization')
  expect(Object.keys(JSON.parse(body) as object).toSorted()).toEqual([
    'password',
    'passwordEncryptType',
    'passwordResetToken',
  ])
})

test('a token works once', async () => {
  const emulator = emulate()
  const resetToken = emulator.issueResetToken(alice.email)
  const { result } = renderHook(useResetPassword, { emulator })
  await act(() => result.current.submit({ resetToken, password: chosen }))
  const again = await act(() =>
    result.current.submit({ resetToken, password: 'a third password' }).catch((caught: unknown) => caught),
  )
  expect(again).toMatchObject({ name: 'PasswordError' })
  await expect.poll(() => result.current.status).toBe('error')
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})
