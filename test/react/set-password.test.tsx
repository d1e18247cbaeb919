import { userEvent } from '@testing-library/user-event'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { chosen, fill, writes } from './acts.js'

const carol = 'carol@example.com'

test.each(['rsa', 'sm2'] as const)('under %s, an account without a password gets its first', async (encryption) => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm mode="set" username={carol} />, { account: carol, encryption })
  expect(screen.queryByLabelText('Current password')).toBeNull()
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton('Set password'))
  await page.expectFocus(await page.doneHeading('Password set'))

  expect(emulator.passwordOf(carol)).toBe(chosen)
  expect(emulator.learned.map(({ field, password }) => [field, password])).toEqual([['newPassword', chosen]])
  const { body } = writes(emulator)[0]!
  expect(Object.keys(JSON.parse(body) as object).toSorted()).toEqual(['newPassword', 'passwordEncryptType'])
})

test('with confirm={false} the new password is asked for once', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm mode="set" confirm={false} />, { account: carol })
  expect(document.querySelectorAll('input[type=password]')).toHaveLength(1)
  await fill(user, { next: chosen })
  await user.keyboard('{Enter}')
  await page.doneHeading('Password set')
  expect(emulator.passwordOf(carol)).toBe(chosen)
})

test('an account that has a password is not given another one without the old', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm mode="set" />)
  await fill(user, { next: chosen, confirmed: chosen })
  await user.click(page.submitButton('Set password'))
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  expect(emulator.changes).toEqual([])
})

test('a form that turns from change to set forgets the current password with its field', async () => {
  const user = userEvent.setup()
  const { rerenderKit, emulator } = renderKit(<ChangePasswordForm />, { account: carol })
  const current = page.currentPassword()
  await fill(user, { current: 'typed in error', next: chosen, confirmed: chosen })
  rerenderKit(<ChangePasswordForm mode="set" />)
  expect(current).not.toBeInTheDocument()
  expect(current).toHaveValue('')
  await user.click(page.submitButton('Set password'))
  await page.doneHeading('Password set')
  expect(JSON.parse(writes(emulator)[0]!.body)).not.toHaveProperty('oldPassword')
})
