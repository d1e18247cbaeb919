import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm, guardStrength, ResetPasswordForm, type PasswordPolicy } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, fill, leave, ruleSaid, settled, writes } from './acts.js'

const common = '1qaz2wsx'
const refused = ruleSaid('newPassword', 'common')

test('one of the passwords that people choose most is refused, in the list and under the field', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm mode="set" confirm={false} />, { account: 'carol@example.com' })
  expect(page.requirements(), 'it is not listed from the start').toEqual(['At least 8 characters: not met yet.'])
  await fill(user, { next: common })
  await expect.poll(page.requirements).toEqual(['At least 8 characters: met.', refused])
  await leave(user)
  await expect.poll(() => page.errorOf(page.newPassword())).toBe(refused)
  await user.click(page.submitButton('Set password'))
  await settled()
  expect(writes(emulator)).toEqual([])
  await page.type(user, page.newPassword(), ' river stone')
  await expect.poll(page.requirements).toEqual(['At least 8 characters: met.'])
  await expect.poll(() => page.errorOf(page.newPassword())).toBe('')
})

test('so it is in a reset', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  renderKit(<ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} />, { emulator })
  await fill(user, { next: 'Password123!', confirmed: 'Password123!' })
  await user.keyboard('{Enter}')
  await expect.poll(() => page.errorOf(page.newPassword())).toBe(refused)
  expect(writes(emulator)).toEqual([])
})

test.each<[string, PasswordPolicy]>([
  ['the policy has no such list', { refuseCommon: false }],
  ['the service has rules of its own', guardStrength(1)],
])('it is the person’s to choose where %s', async (_, policy) => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm mode="set" confirm={false} />, {
    account: 'carol@example.com',
    policy,
  })
  await fill(user, { next: common })
  await user.keyboard('{Enter}')
  await page.doneHeading('Password set')
  expect(emulator.passwordOf('carol@example.com')).toBe(common)
})
