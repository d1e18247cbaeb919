import { act } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, useChangePassword, type PasswordError } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, gate, keyRequests, said, writes } from './acts.js'
import { renderHook } from './hook.js'

test('a submit that follows an answer at once is another one', async () => {
  const { result, emulator } = renderHook(useChangePassword)
  await act(async () => {
    await result.current.submit({ oldPassword: alice.password, newPassword: 'the first one' })
    await result.current.submit({ oldPassword: 'the first one', newPassword: 'the second one' })
  })
  expect(emulator.changes.map(({ newPassword }) => newPassword)).toEqual(['the first one', 'the second one'])
})

test('and so is one that follows a refusal at once', async () => {
  const { result, emulator } = renderHook(useChangePassword)
  await act(async () => {
    const first = result.current.submit({ oldPassword: 'wrong', newPassword: chosen })
    await first.catch((error: PasswordError) => {
      expect(error.code).toBe('wrong-password')
      return result.current.submit({ oldPassword: alice.password, newPassword: chosen })
    })
  })
  expect(writes(emulator)).toHaveLength(2)
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})

test('a reset does not make forget what is under way', async () => {
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  const { result } = renderHook(useChangePassword, { emulator, fetch: door.fetch })
  let answer: Promise<unknown> | undefined
  await act(async () => {
    answer = result.current.submit({ oldPassword: alice.password, newPassword: chosen })
    await door.arrived()
    result.current.reset()
  })
  expect(result.current.status).toBe('pending')
  await act(async () => {
    door.open()
    await answer
  })
  expect(emulator.changes).toHaveLength(1)
})

test('while the key cannot be loaded, moving about in the form does not ask for it again and again', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ ...failures.serverError, route: '/api/v3/system', times: Infinity })
  renderKit(<ChangePasswordForm />, { emulator })
  await user.click(page.currentPassword())
  await expect.poll(() => keyRequests(emulator)).toHaveLength(1)
  for (let step = 0; step < 8; step++) await user.tab({ shift: step % 2 === 1 })
  await page.type(user, page.currentPassword(), alice.password)
  await page.type(user, page.newPassword(), chosen)
  await page.type(user, page.confirmPassword(), chosen)
  expect(keyRequests(emulator)).toHaveLength(1)
  await user.keyboard('{Enter}')
  await expect.poll(() => page.alertBox().textContent).toBe(said('bad-response'))
  expect(keyRequests(emulator), 'a submit asks again, once').toHaveLength(2)
})
