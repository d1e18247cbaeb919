import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { fillRight } from './acts.js'
import { accountField } from './reset-page.js'

/** As dialogs of MUI and Radix do: the box takes the focus when something in it goes. */
const dialog = (form: React.ReactNode) => (
  <div role="dialog" aria-label="Password" tabIndex={-1}>
    {form}
  </div>
)

test('a focused box around the form is not elsewhere: the focus moves to the field that is wrong', async () => {
  renderKit(dialog(<ChangePasswordForm />))
  screen.getByRole('dialog').focus()
  // Safari gives a button that is pressed no focus.
  page.submitButton().click()
  await page.expectFocus(page.currentPassword())
})

test('nor does it keep the focus from the panel', async () => {
  const user = userEvent.setup()
  renderKit(dialog(<ChangePasswordForm />))
  await fillRight(user)
  screen.getByRole('dialog').focus()
  page.submitButton().click()
  await page.expectFocus(await page.doneHeading())
})

test('nor from the alert', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  emulator.inject({ route: 'POST /api/v3/update-password', envelope: { statusCode: 422, apiCode: 987_654 } })
  renderKit(dialog(<ChangePasswordForm />), { emulator })
  await fillRight(user)
  screen.getByRole('dialog').focus()
  page.submitButton().click()
  await expect.poll(page.alertText).not.toBe('')
  await page.expectFocus(page.alertBox())
})

test('nor from the first field of a reset with autoFocus', async () => {
  // The box had the focus before the form came.
  const view = renderKit(dialog(null))
  screen.getByRole('dialog').focus()
  view.rerenderKit(dialog(<ResetPasswordForm {...{ autoFocus: true }} />))
  await page.expectFocus(await accountField())
})

test('who is elsewhere on the page keeps the focus', async () => {
  renderKit(
    <>
      <input aria-label="Search" />
      <ChangePasswordForm />
    </>,
  )
  screen.getByLabelText('Search').focus()
  page.submitButton().click()
  await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
  await expect.poll(() => page.statusLine().textContent).toContain('Current password: ')
  expect(screen.getByLabelText('Search')).toHaveFocus()
})

test('an alert without words takes no focus: a dialog gives its first focus to the first element that can have it', () => {
  const { container } = renderKit(<ChangePasswordForm />)
  expect(container.querySelector('.pwk-root [tabindex]:not([aria-hidden]), [role=alert]')).toBeNull()
})
