import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { ChangePasswordForm } from '../../registry/components/change-password-form.js'
import { ResetPasswordForm } from '../../registry/components/reset-password-form.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, said } from './acts.js'
import { accountField, codeField, theCode, untilShown } from './reset-page.js'

test('the change form of the registry says what is wrong, and changes a password', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  await fill(user, { current: 'not the password', next: chosen, confirmed: chosen })
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.currentPassword())).toContain(said('wrong-password'))
  expect(page.currentPassword().closest('[data-slot="field"]')).toHaveAttribute('data-invalid')

  await user.click(page.toggle('Show new password'))
  expect(page.newPassword()).toHaveAttribute('type', 'text')
  await user.type(page.currentPassword(), alice.password)
  await user.click(page.submitButton())
  await page.expectFocus(await page.doneHeading())
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('the reset form leads from the account to a new password', async () => {
  const user = userEvent.setup()
  const clock = fakeClock()
  const emulator = emulate({ now: clock.now, makeCode: () => theCode })
  renderKit(
    <ClockContext.Provider value={clock}>
      <ResetPasswordForm />
    </ClockContext.Provider>,
    { emulator, encryption: 'sm2' },
  )
  await user.type(await accountField(), `${alice.email}{Enter}`)
  await untilShown(clock, () => screen.queryByLabelText('Verification code'))
  await user.type(codeField(), `${theCode}{Enter}`)
  await untilShown(clock, () => screen.queryByLabelText('New password'))
  await fill(user, { next: chosen, confirmed: chosen })
  await user.keyboard('{Enter}')
  await page.doneHeading('Password reset')
  expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'sm2' }])
})
