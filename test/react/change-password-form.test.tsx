import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'

const alice = { email: 'alice@example.com', password: 'correct horse battery' }
const passwords = [
  ['ASCII', 'a whole new password'],
  ['Chinese inside', 'brand new 密码 7'],
  ['emoji', 'four 🔑 keys 🎉'],
  ['combining marks', 'e\u0301cole et cafe\u0301'],
  ['blanks at both ends', '  kept as typed  '],
  ['exactly 117 bytes', 'x'.repeat(117)],
] as const

describe.each(['rsa', 'sm2'] as const)('under %s', (encryption) => {
  test.each(passwords)('the service learns exactly what was typed: %s', async (_, chosen) => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm username={alice.email} />, { encryption })
    await page.type(user, page.currentPassword(), alice.password)
    await page.type(user, page.newPassword(), chosen)
    await page.type(user, page.confirmPassword(), chosen)
    await user.click(page.submitButton())

    await page.expectFocus(await page.doneHeading())
    expect(emulator.changes).toMatchObject([
      { email: alice.email, newPassword: chosen, oldPassword: alice.password, encryptType: encryption },
    ])
    expect(emulator.passwordOf(alice.email)).toBe(chosen)
  })
})

test('a wrong current password is refused at its field, which alone is emptied and takes the focus', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  await page.type(user, page.currentPassword(), 'not the password')
  await page.type(user, page.newPassword(), 'a whole new password')
  await page.type(user, page.confirmPassword(), 'a whole new password')
  await user.click(page.submitButton())

  await expect
    .poll(() => page.errorOf(page.currentPassword()))
    .toBe('This is not your current password. Please type it again.')
  await page.expectFocus(page.currentPassword())
  expect(page.currentPassword()).toHaveValue('')
  expect(page.newPassword()).toHaveValue('a whole new password')
  expect(page.confirmPassword()).toHaveValue('a whole new password')
  expect(emulator.passwordOf(alice.email)).toBe(alice.password)

  await user.tab()
  expect(page.errorOf(page.currentPassword()), 'leaving the field does not take the words away').toContain('not your')
  await page.type(user, page.currentPassword(), `${alice.password}{Enter}`.replace('{Enter}', ''))
  expect(page.errorOf(page.currentPassword())).toBe('')
  await user.keyboard('{Enter}')
  await page.doneHeading()
  expect(emulator.passwordOf(alice.email)).toBe('a whole new password')
})
