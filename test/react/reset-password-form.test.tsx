import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ResetPasswordForm, type FlowSuccess } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { alice, chosen, fill, ruleSaid, writes } from './acts.js'

/** Signs in as any client would. */
async function signIn(emulator: ReturnType<typeof emulate>, password: string): Promise<number> {
  const answer = await emulator.fetch(`${host}/api/v3/signin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-authing-app-id': 'app' },
    body: JSON.stringify({ connection: 'PASSWORD', passwordPayload: { email: alice.email, password } }),
  })
  return ((await answer.json()) as { statusCode: number }).statusCode
}

test.each(['rsa', 'sm2'] as const)(
  'under %s, the new password works from then on, and the old one no more',
  async (encryption) => {
    const user = userEvent.setup()
    const emulator = emulate()
    const onSuccess = vi.fn<(result: FlowSuccess) => void>()
    const resetToken = emulator.issueResetToken(alice.email)
    renderKit(<ResetPasswordForm resetToken={resetToken} username={alice.email} onSuccess={onSuccess} />, {
      emulator,
      encryption,
    })
    expect(screen.queryByLabelText('Current password')).toBeNull()
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Reset password'))
    await page.expectFocus(await page.doneHeading('Password reset'))
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith({ shouldReauthenticate: true, shouldEndOtherSessions: true })
    expect(emulator.changes).toMatchObject([{ email: alice.email, newPassword: chosen, encryptType: encryption }])
    expect(writes(emulator)[0]!.headers).not.toHaveProperty('authorization')
    expect(await signIn(emulator, chosen)).toBe(200)
    expect(await signIn(emulator, alice.password)).not.toBe(200)
  },
)

test('with confirm={false} the new password is asked for once', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  renderKit(<ResetPasswordForm confirm={false} resetToken={emulator.issueResetToken(alice.email)} />, { emulator })
  expect(document.querySelectorAll('input[type=password]')).toHaveLength(1)
  await fill(user, { next: chosen })
  await user.keyboard('{Enter}')
  await page.doneHeading('Password reset')
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})

test('the two new passwords must agree before anything is sent', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  renderKit(<ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} />, { emulator })
  await fill(user, { next: chosen, confirmed: `${chosen}!` })
  await user.click(page.submitButton('Reset password'))
  expect(page.errorOf(page.confirmPassword())).toBe(ruleSaid('confirmPassword', 'mismatch'))
  await page.expectFocus(page.confirmPassword())
  expect(writes(emulator)).toEqual([])
})

test('a token that is spent is refused above the form, and the token stands nowhere on the page', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const resetToken = emulator.issueResetToken(alice.email)
  emulator.revoke(resetToken)
  renderKit(<ResetPasswordForm resetToken={resetToken} />, { emulator })
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton('Reset password'))
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  await page.expectFocus(page.alertBox())
  expect(emulator.passwordOf(alice.email)).toBe(alice.password)
  expect(document.documentElement.outerHTML).not.toContain(resetToken)
})
