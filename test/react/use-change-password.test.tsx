import { act } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { isPasswordError, useChangePassword, useResetPassword, type Submission } from '../../src/index.js'
import { emulate } from '../kit.js'
import { alice, chosen, gate, keyRequests, settled, writes } from './acts.js'
import { expectCollected } from './garbage.js'
import { renderHook } from './hook.js'

const right = { oldPassword: alice.password, newPassword: chosen }
const success = { shouldReauthenticate: true, shouldEndOtherSessions: true }

test('changes the password, and goes from idle over pending to success', async () => {
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  const { result } = renderHook(useChangePassword, { emulator, fetch: door.fetch })
  expect(result.current).toMatchObject({ status: 'idle', error: null })
  let answer: Promise<unknown> | undefined
  await act(async () => {
    answer = result.current.submit(right)
    await door.arrived()
  })
  expect(result.current.status).toBe('pending')
  await act(async () => {
    door.open()
    await answer
  })
  await expect(answer).resolves.toEqual(success)
  await expect.poll(() => result.current).toMatchObject({ status: 'success', error: null })
  expect(emulator.changes).toMatchObject([{ email: alice.email, ...right, encryptType: 'rsa' }])

  act(() => result.current.reset())
  await expect.poll(() => result.current.status).toBe('idle')
})

test('returns four things of its own, and nothing of react-query', () => {
  const { result } = renderHook(useChangePassword)
  expect(Object.keys(result.current).toSorted()).toEqual(['error', 'reset', 'status', 'submit'])
})

test('rejects with the error it also shows', async () => {
  const { result, emulator } = renderHook(useChangePassword)
  const error = await act(() =>
    result.current.submit({ ...right, oldPassword: 'wrong' }).catch((caught: unknown) => caught),
  )
  expect(isPasswordError(error) && error.code).toBe('wrong-password')
  await expect.poll(() => result.current.error).toBe(error)
  expect(result.current.status).toBe('error')
  expect(emulator.passwordOf(alice.email)).toBe(alice.password)

  await act(() => result.current.submit(right))
  await expect.poll(() => result.current).toMatchObject({ status: 'success', error: null })
})

test('for an account without a password the body has no oldPassword at all', async () => {
  const { result, emulator } = renderHook(useChangePassword, { account: 'carol@example.com' })
  await act(() => result.current.submit({ newPassword: chosen }))
  expect(Object.keys(JSON.parse(writes(emulator)[0]!.body) as object).toSorted()).toEqual([
    'newPassword',
    'passwordEncryptType',
  ])
  expect(emulator.passwordOf('carol@example.com')).toBe(chosen)
})

test('a passwordResetToken goes out as it is, in place of the old password', async () => {
  const emulator = emulate()
  const passwordResetToken = emulator.issueResetToken(alice.email)
  const { result } = renderHook(useChangePassword, { emulator })
  await act(() => result.current.submit({ newPassword: chosen, passwordResetToken }).catch(() => {}))
  const body = JSON.parse(writes(emulator)[0]!.body) as Record<string, string>
  expect(Object.keys(body).toSorted()).toEqual(['newPassword', 'passwordEncryptType', 'passwordResetToken'])
  expect(body['passwordResetToken']).toBe(passwordResetToken)
  expect(emulator.learned).toMatchObject([{ field: 'newPassword', password: chosen }])
})

test('while one change is under way every further call is that one', async () => {
  const emulator = emulate()
  const { result } = renderHook(useChangePassword, { emulator })
  const answers = await act(() =>
    Promise.all([result.current.submit(right), result.current.submit({ ...right, newPassword: 'another password' })]),
  )
  expect(answers).toEqual([success, success])
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  expect(writes(emulator)).toHaveLength(1)
})

test('an empty old password is refused, not left out', async () => {
  const { result, emulator } = renderHook(useChangePassword)
  const error = await act(() => result.current.submit({ ...right, oldPassword: '' }).catch((caught: unknown) => caught))
  expect(error).toMatchObject({ name: 'PasswordError', code: 'ill-formed' })
  expect(writes(emulator)).toEqual([])
})

test('the key is fetched once for many changes', async () => {
  const { result, emulator } = renderHook(useChangePassword)
  await act(() => result.current.submit(right))
  await act(() => result.current.submit({ oldPassword: chosen, newPassword: 'a third password' }))
  expect(keyRequests(emulator)).toHaveLength(1)
  expect(emulator.passwordOf(alice.email)).toBe('a third password')
})

/** Hands in an object that only the hook may hold from then on. */
function submitFresh<Values extends object>(hook: Submission<Values>, make: () => Values) {
  const values = make()
  const answer = hook.submit(values).then(
    () => 'success',
    () => 'error',
  )
  return { reference: new WeakRef(values), answer }
}

describe('what was handed in is let go', () => {
  const outcomes = [
    ['success', right.oldPassword],
    ['error', 'not the password'],
  ] as const

  test.each(outcomes)('as soon as it is sealed, and is not held by the %s', async (outcome, oldPassword) => {
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    const { result } = renderHook(useChangePassword, { emulator, fetch: door.fetch })
    const { reference, answer } = submitFresh(result.current, () => ({ oldPassword, newPassword: chosen }))
    await act(() => door.arrived())
    expect(result.current.status).toBe('pending')
    await expectCollected(reference)
    await act(async () => {
      door.open()
      expect(await answer).toBe(outcome)
    })
  })

  test('also by a reset', async () => {
    const emulator = emulate()
    const resetToken = emulator.issueResetToken(alice.email)
    const { result } = renderHook(useResetPassword, { emulator })
    const { reference, answer } = submitFresh(result.current, () => ({ resetToken, password: chosen }))
    expect(await act(() => answer)).toBe('success')
    await expectCollected(reference)
  })
})

test('a promise without a handler is no unhandled rejection', async () => {
  const emulator = emulate()
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2333 } })
  const unheard = vi.fn<(reason: unknown) => void>()
  process.on('unhandledRejection', unheard)
  try {
    const { result } = renderHook(() => useChangePassword(), { emulator })
    act(() => void result.current.submit({ oldPassword: 'wrong', newPassword: chosen }))
    await expect.poll(() => result.current.error?.code).toBe('wrong-password')
    await settled()
    expect(unheard).not.toHaveBeenCalled()
  } finally {
    process.off('unhandledRejection', unheard)
  }
})

test('a host that submits again when it gets a refusal has another attempt, and only one', async () => {
  const emulator = emulate()
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 401, apiCode: 2020 } })
  const door = gate(emulator, '/update-password')
  const attempts: Promise<unknown>[] = []
  const { result } = renderHook(() => useChangePassword(), {
    emulator,
    // The first goes as it comes, and the second waits.
    fetch: (request) => (attempts.length < 2 ? emulator : door).fetch(request),
    onUnauthorized: () => submit(),
  })
  const submit = () => void attempts.push(result.current.submit(right))
  act(submit)
  await door.arrived()
  expect(attempts[1]).not.toBe(attempts[0])
  act(submit)
  expect(attempts[2], 'the one under way').toBe(attempts[1])
  door.open()
  await attempts[1]
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  expect(writes(emulator)).toHaveLength(2)
})
