import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill } from './acts.js'

test('from an email to a new password', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  renderKit(<ResetPasswordForm />, { emulator })
  await user.type(await screen.findByLabelText('Email or phone number'), alice.email)
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText('Code')).toHaveFocus()
  await user.keyboard(emulator.outbox[0]!.code)
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText('New password')).toHaveFocus()
  await fill(user, { next: chosen, confirmed: chosen })
  await user.keyboard('{Enter}')
  expect(await page.doneHeading('Password reset')).toHaveFocus()
  expect(emulator.passwordOf(alice.email)).toBe(chosen)
})
