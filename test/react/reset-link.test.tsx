import { screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { PasswordError, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate } from '../kit.js'
import { alice, chosen, said } from './acts.js'
import { accountField, newCode, openFlow } from './reset-page.js'

const reset = '/api/v3/reset-password'

beforeEach(() => {
  localStorage.clear()
})

describe('a link', () => {
  test('without its token says so at once, asks nobody, and goes on with the account filled in', async () => {
    const at = openFlow({ resetToken: '', username: alice.email })
    expect(page.alertBox()).toHaveTextContent(said('token-missing'))
    expect(screen.queryByLabelText('New password')).toBeNull()
    expect(at.emulator.requests).toEqual([])
    await at.user.click(newCode())
    expect(await accountField()).toHaveValue(alice.email)
    expect(await accountField()).toHaveFocus()
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
  })

  test('whose token is not valid', async () => {
    const onError = vi.fn<(error: PasswordError) => void>()
    const at = openFlow({ resetToken: 'made up', onError })
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('token-invalid'))
    expect(page.alertBox()).toHaveFocus()
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'token-invalid' }))
    expect(page.newPassword(), 'or browsers would take it for success').toHaveValue(chosen)
    await at.user.click(newCode())
    expect(await accountField()).toHaveFocus()
    expect(at.requests(reset)).toHaveLength(1)
  })

  test('whose token has expired, where the host knows the service’s number for it', async () => {
    const emulator = emulate({ codes: { 'reset-token-invalid': { apiCode: 4711 } } })
    const mapError = (error: PasswordError) =>
      error.apiCode === 4711 ? new PasswordError('token-expired', '', error) : error
    const at = openFlow({ resetToken: 'old' }, { emulator, mapError })
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('token-expired'))
    expect(newCode()).toBeInTheDocument()
  })

  test('whose token was used by the attempt whose answer was lost', async () => {
    const emulator = emulate()
    const onError = vi.fn<(error: PasswordError) => void>()
    const at = openFlow({ resetToken: emulator.issueResetToken(alice.email), onError }, { emulator })
    emulator.inject({ ...failures.answerLost, route: reset })
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('outcome-unknown'))
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('token-used'))
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(['outcome-unknown', 'token-used'])
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
    await at.user.click(newCode())
    expect(await accountField()).toHaveFocus()
  })

  test('that is used leads to the sign-in too, where the host has one', async () => {
    const emulator = emulate()
    const onDone = vi.fn()
    const at = openFlow({ resetToken: 'spent', onDone }, { emulator })
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('token-invalid'))
    await at.user.click(screen.getByRole('button', { name: en.messages.reset.leave }))
    expect(onDone).toHaveBeenCalledOnce()
  })

  test('says each of the four in words of its own', () => {
    const four = (['token-missing', 'token-invalid', 'token-expired', 'token-used'] as const).map(said)
    expect(new Set(four).size).toBe(4)
  })

  test('is spent by nothing but the button, also where React mounts twice', async () => {
    const emulator = emulate()
    const resetToken = emulator.issueResetToken(alice.email)
    const at = openFlow({ resetToken }, { emulator, around: (form) => <StrictMode>{form}</StrictMode> })
    expect(at.requests()).toEqual([])
    await at.choose()
    await page.doneHeading('Password reset')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('that takes the place of another is the one that counts', async () => {
    const emulator = emulate()
    const at = openFlow({ resetToken: '' }, { emulator })
    at.rerenderKit(<ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} />)
    await at.choose()
    await page.doneHeading('Password reset')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('keeps the token of a refused password', async () => {
    const emulator = emulate()
    const at = openFlow({ resetToken: emulator.issueResetToken(alice.email) }, { emulator })
    emulator.inject({ route: reset, envelope: { statusCode: 422, apiCode: 2029 } })
    await at.choose('seven green apples')
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(said('weak-password'))
    await at.choose()
    await page.doneHeading('Password reset')
  })
})
