import { renderHook, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode, useEffect, useReducer, type ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { PasswordError, ResetPasswordForm, type ResetPasswordFormProps } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { useResetToken } from '../../src/react/reset/use-reset-token.js'
import { scrubResetToken } from '../../src/scrub-reset-token.js'
import { OwnResetForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, said } from './acts.js'
import { accountField, newCode, openFlow } from './reset-page.js'

const reset = '/api/v3/reset-password'

describe('a link', () => {
  test('without its token says so at once, sends nothing, and goes on with the account filled in', async () => {
    const at = openFlow({ resetToken: '', username: alice.email })
    expect(page.alertBox()).toHaveTextContent(said('token-missing'))
    expect(screen.queryByLabelText('New password')).toBeNull()
    expect(at.emulator.requests).toEqual([])
    await at.user.click(newCode())
    expect(await accountField()).toHaveValue(alice.email)
    await page.expectFocus(await accountField())
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
    await page.expectFocus(page.alertBox())
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'token-invalid' }))
    expect(page.newPassword(), 'or browsers would take it for success').toHaveValue(chosen)
    await at.user.click(newCode())
    await page.expectFocus(await accountField())
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
    await page.expectFocus(await accountField())
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

/** A page whose router draws it again whenever `history.replaceState` is called, as TanStack Router and Next.js do. */
function Page({ form: Form, without }: { form: (props: ResetPasswordFormProps) => ReactNode; without?: string }) {
  const [, draw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const replaceState = history.replaceState
    history.replaceState = (...change: Parameters<typeof replaceState>) => {
      replaceState.apply(history, change)
      draw()
    }
    scrubResetToken()
    return () => {
      history.replaceState = replaceState
    }
  }, [])
  return <Form resetToken={new URLSearchParams(location.search).get('token') ?? without} />
}

describe.each([
  ['the kit’s form', ResetPasswordForm],
  ['an own form', OwnResetForm],
])('the token that an effect takes out of the address stays with %s', (_, form) => {
  test.each([
    ['an empty one', ''],
    ['none', undefined],
  ])('where the router then gives %s', async (_given, without) => {
    const emulator = emulate()
    history.replaceState(null, '', `/reset?token=${emulator.issueResetToken(alice.email)}`)
    const user = userEvent.setup()
    const props = without === undefined ? {} : { without }
    renderKit(<Page form={form} {...props} />, { emulator })
    expect(location.search).toBe('')
    await fill(user, { next: chosen, confirmed: chosen })
    await user.keyboard('{Enter}')
    await page.doneHeading('Password reset')
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })
})

test('the form lets go of the token of a link that was used, and of the one it is taken off the page with', async () => {
  const hold = (given: string) => renderHook(() => useResetToken(given)).result.current
  const used = hold('used')
  expect(used.read()).toBe('used')
  used.drop()
  expect(used.read()).toBe('')
  const left = renderHook(({ given }) => useResetToken(given), { initialProps: { given: 'left' }, wrapper: StrictMode })
  left.rerender({ given: '' })
  expect(left.result.current.read()).toBe('left')
  left.rerender({ given: 'another' })
  expect(left.result.current.read()).toBe('another')
  const { read } = left.result.current
  left.unmount()
  expect(read()).toBe('')
})
