import { render } from '@testing-library/react'
import { StrictMode, type ReactElement } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, host } from '../kit.js'
import { press, type } from './keyboard.js'

const chosen = 'quiet river stone'
/** The one thing the kit says of its own accord, once a page: the documented service key is an old one. */
const shortKeyNotice = expect.stringContaining('RSA key has 1024 bits')

const said: unknown[] = []
beforeEach(() => {
  said.length = 0
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')))
})
afterEach(() => vi.restoreAllMocks())

function drawStrictly(form: ReactElement, emulator: ReturnType<typeof emulate>) {
  const accessToken = emulator.issueAccessToken('alice@example.com')
  return render(
    <StrictMode>
      <PasswordKitProvider host={host} appId="app" accessToken={accessToken} fetch={emulator.fetch}>
        {form}
      </PasswordKitProvider>
    </StrictMode>,
  )
}

test("in React's strict mode a change fails, is repeated, and succeeds once, and the console stays quiet", async () => {
  const emulator = emulate()
  emulator.inject({ ...failures.unreachable, route: 'POST /api/v3/update-password' })
  const onSuccess = vi.fn<() => void>()
  const onError = vi.fn<() => void>()
  const { unmount } = drawStrictly(
    <ChangePasswordForm username="alice" onSuccess={onSuccess} onError={onError} />,
    emulator,
  )
  await press('Tab')
  await page.expectFocus(page.currentPassword())
  await press('Enter')
  await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
  await type('correct horse battery')
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Tab', 'Enter', 'Tab')
  await type(chosen)
  await press('Enter')
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  await press('Tab', 'Enter')
  await page.expectFocus(await page.doneHeading())
  expect(emulator.changes).toHaveLength(1)
  expect(onSuccess).toHaveBeenCalledTimes(1)
  expect(onError).toHaveBeenCalledTimes(1)
  unmount()
  expect(said.filter((words) => !shortKeyNotice.asymmetricMatch(words))).toEqual([])
})

test("in React's strict mode a reset succeeds once, and the console stays quiet", async () => {
  const emulator = emulate()
  const token = emulator.issueResetToken('alice@example.com')
  const onSuccess = vi.fn<() => void>()
  const { unmount } = drawStrictly(<ResetPasswordForm resetToken={token} onSuccess={onSuccess} />, emulator)
  await press('Tab')
  await type(chosen)
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Enter')
  await page.doneHeading('Password reset')
  expect(emulator.passwordOf('alice@example.com')).toBe(chosen)
  expect(onSuccess).toHaveBeenCalledTimes(1)
  unmount()
  expect(said.filter((words) => !shortKeyNotice.asymmetricMatch(words))).toEqual([])
})
