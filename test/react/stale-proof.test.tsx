import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import {
  ChangePasswordForm,
  PasswordError,
  type DrawVerify,
  type PasswordKitEvent,
  type PasswordKitProviderProps,
} from '../../src/index.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, said } from './acts.js'

const confirm = () => screen.findByRole('button', { name: 'Confirm in another way' })

/** Alice proves it by an access token that is out of date, and sends the new password with it. */
async function sendStale(props: Partial<PasswordKitProviderProps> = {}, Form = ChangePasswordForm) {
  const emulator = emulate({ updateByFreshTokenMs: 60_000 })
  const onUnauthorized = vi.fn<() => void>()
  const onError = vi.fn<(error: PasswordError) => void>()
  const onEvent = vi.fn<(event: PasswordKitEvent) => void>()
  const tokens = ['out of date', emulator.issueAccessToken(alice.email)]
  const verify: DrawVerify = ({ done }) => (
    <button type="button" onClick={() => done({ accessToken: tokens.shift()! })}>
      Sign in again
    </button>
  )
  const user = userEvent.setup()
  renderKit(<Form verify={verify} onError={onError} />, { emulator, onUnauthorized, onEvent, ...props })
  const prove = async () => {
    await user.click(await confirm())
    await user.click(await screen.findByRole('button', { name: 'Sign in again' }))
    await page.expectFocus(page.newPassword())
  }
  await prove()
  await fill(user, { next: chosen, confirmed: chosen })
  await user.keyboard('{Enter}')
  await expect.poll(page.alertText).not.toBe('')
  return { user, emulator, prove, onUnauthorized, onError, onEvent }
}

test.each([
  ['the kit’s form', ChangePasswordForm],
  ['an own form', OwnChangeForm],
])('an access token that is out of date ends the proof and not the session, in %s', async (_, Form) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { user, emulator, prove, onUnauthorized, onError, onEvent } = await sendStale({}, Form)
  expect(page.alertText()).toBe(said('token-invalid'))
  expect(onUnauthorized).not.toHaveBeenCalled()
  expect(onError.mock.calls).toMatchObject([[{ code: 'token-invalid', statusCode: 401 }]])
  expect(onEvent.mock.lastCall).toMatchObject([{ outcome: 'token-invalid' }])
  expect(warn.mock.calls.join('\n'), 'no word about the provider').not.toContain('accessToken')
  warn.mockRestore()
  await prove()
  expect(page.newPassword()).toHaveValue(chosen)
  await user.keyboard('{Enter}')
  await page.doneHeading()
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})

test('also where mapError of the host gives it that code again', async () => {
  const mapError = (error: PasswordError) => new PasswordError('unauthorized', '', error)
  const { onUnauthorized } = await sendStale({ mapError })
  expect(page.alertText()).toBe(said('token-invalid'))
  expect(onUnauthorized).not.toHaveBeenCalled()
})
