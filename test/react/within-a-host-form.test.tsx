import { fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, ResetPasswordForm, useChangePasswordForm } from '../../src/index.js'
import { OwnChangeForm, OwnResetForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { alice, fillRight } from './acts.js'
import { accountField } from './reset-page.js'

/** A form of the host's, around a dialog that is drawn elsewhere on the page. */
function inHostForm(children: ReactNode) {
  const host = { onSubmit: vi.fn<() => void>(), onReset: vi.fn<() => void>(), onInput: vi.fn<() => void>() }
  const dialog = document.createElement('div')
  document.body.append(dialog)
  const view = renderKit(
    <form aria-label="host" {...host}>
      {createPortal(children, dialog)}
    </form>,
  )
  return { ...view, host, user: userEvent.setup() }
}

/** A host that leaves its form on the page when all is done. */
function KeptForm() {
  const form = useChangePasswordForm()
  return (
    <form {...form.formProps({ 'aria-label': 'kept' })}>
      <div {...form.alertProps()}>{form.alert}</div>
      {form.fields.map((name) => form.field(name, (field) => <input {...field.inputProps()} aria-label={name} />))}
      <button type="submit" {...form.submitProps()}>
        {form.submit}
      </button>
    </form>
  )
}

test.each([
  ['the kit’s form', <ChangePasswordForm key="" username={alice.email} />],
  ['an own form', <OwnChangeForm key="" username={alice.email} />],
])('a submit of %s changes the password and is none of the form around its portal', async (_, form) => {
  const { host, user, emulator } = inHostForm(form)
  await user.click(page.submitButton())
  await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toHaveLength(1)
  expect(host.onSubmit).not.toHaveBeenCalled()
  expect(host.onInput, 'what a host may watch').toHaveBeenCalled()
})

test.each([
  ['the kit’s form', <ResetPasswordForm key="" />],
  ['an own form', <OwnResetForm key="" />],
])('nor is one of a step before the password: %s', async (_, form) => {
  const { host, user } = inHostForm(form)
  await user.type(await accountField(), '{Enter}')
  await expect.poll(() => page.errorOf(screen.getByLabelText('Email or phone number'))).not.toBe('')
  expect(host.onSubmit).not.toHaveBeenCalled()
})

test.each([
  ['the kit’s form', <ResetPasswordForm key="" resetToken="" />],
  ['an own form', <OwnResetForm key="" resetToken="" />],
])('nor is one of a step with nothing to fill in: %s', async (_, form) => {
  const { host, user } = inHostForm(form)
  await user.click(page.submitButton('Get a new code'))
  expect(await accountField()).toBeInTheDocument()
  expect(host.onSubmit).not.toHaveBeenCalled()
})

test('nor is one of an own form that stays when all is done', async () => {
  const { host, user } = inHostForm(<KeptForm />)
  await user.type(screen.getByLabelText('currentPassword'), alice.password)
  await user.type(screen.getByLabelText('newPassword'), 'a whole new password')
  await user.type(screen.getByLabelText('confirmPassword'), 'a whole new password')
  await user.keyboard('{Enter}')
  await expect.poll(() => screen.queryByLabelText('newPassword')).toBeNull()
  const sent = fireEvent.submit(document.querySelector('[aria-label=kept]')!)
  expect(sent, 'the browser sends nothing either').toBe(false)
  expect(host.onSubmit).not.toHaveBeenCalled()
})

test.each([
  ['the kit’s form', <ChangePasswordForm key="" />],
  ['an own form', <OwnChangeForm key="" />],
])('a reset of %s is none of the form around its portal', (_, form) => {
  const { host } = inHostForm(form)
  fireEvent.reset(screen.getByRole('form', { name: 'Change password' }))
  expect(host.onReset).not.toHaveBeenCalled()
})
