import { waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { chosen, fillRight, gate } from './acts.js'

test('while the service works, the button keeps its name and the focus and only says that it cannot be pressed', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
  await fillRight(user)
  await user.click(page.submitButton())
  await door.arrived()

  await page.expectFocus(page.submitButton())
  expect(page.submitButton()).toHaveAttribute('aria-disabled', 'true')
  expect(page.submitButton()).toBeEnabled()
  for (const field of [page.currentPassword(), page.newPassword(), page.confirmPassword()]) {
    expect(field).toHaveAttribute('readonly')
    expect(field).toBeEnabled()
  }
  door.open()
  await page.doneHeading()
})

test('the start and the end of the wait are announced in one region that was there before', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
  const region = page.statusLine()
  expect(region).toHaveTextContent(/^$/)
  await fillRight(user)
  await user.click(page.submitButton())
  await door.arrived()
  await waitFor(() => expect(region).toHaveTextContent(en.messages.change.pending))

  door.open()
  await page.doneHeading()
  expect(page.statusLine()).toBe(region)
  expect(region).toHaveTextContent(en.messages.change.done)
})

test('after a refusal the form can be used again: the wait is over and every field can be edited', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 422, apiCode: 987_654 } })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).not.toBe('')
  expect(page.statusLine()).toHaveTextContent(/^$/)
  expect(page.submitButton()).not.toHaveAttribute('aria-disabled')
  expect(page.newPassword()).not.toHaveAttribute('readonly')
  expect(page.newPassword()).toHaveValue(chosen)
})

test('success takes the inputs out of the document, and empties them only then', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
  const inputs = [page.currentPassword(), page.newPassword(), page.confirmPassword()]
  await fillRight(user)
  // A browser reads "all emptied while on the page" as "the service said yes" (PM-21).
  const values = () => inputs.filter((input) => input.isConnected).map((input) => (input as HTMLInputElement).value)
  const emptiedOnPage: string[][] = []
  const watch = setInterval(() => {
    if (values().includes('')) emptiedOnPage.push(values())
  }, 1)
  await user.click(page.submitButton())
  await door.arrived()
  door.open()
  await page.expectFocus(await page.doneHeading())
  clearInterval(watch)

  expect(emptiedOnPage).toEqual([])
  expect(document.querySelectorAll('input')).toHaveLength(0)
  for (const input of inputs) {
    expect(input).not.toBeInTheDocument()
    await expect.poll(() => (input as HTMLInputElement).value).toBe('')
  }
})

test('a form that is taken off the page leaves no text in its inputs', async () => {
  const user = userEvent.setup()
  const { unmount } = renderKit(<ChangePasswordForm />)
  const inputs = [page.currentPassword(), page.newPassword(), page.confirmPassword()]
  await fillRight(user)
  unmount()
  for (const input of inputs) expect(input).toHaveValue('')
})

test('what was shown as text is hidden again on submit', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(<ChangePasswordForm />, { emulator, fetch: door.fetch })
  await fillRight(user)
  await user.click(page.toggle('Show new password'))
  expect(page.newPassword()).toHaveAttribute('type', 'text')
  await user.click(page.submitButton())
  await door.arrived()
  expect(page.newPassword()).toHaveAttribute('type', 'password')
  door.open()
  await page.doneHeading()
})
