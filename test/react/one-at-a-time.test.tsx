import { act, fireEvent } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { chosen, fillRight, gate, settled, writes } from './acts.js'

const twice: [string, (user: UserEvent) => Promise<void>][] = [
  ['a double click', (user) => user.dblClick(page.submitButton())],
  ['Enter, pressed twice', (user) => user.keyboard('{Enter}{Enter}')],
  [
    'Enter and a click',
    async (user) => {
      await user.keyboard('{Enter}')
      await user.click(page.submitButton())
    },
  ],
  [
    'a click, and more while the service works',
    async (user) => {
      await user.click(page.submitButton())
      await expect.poll(() => page.submitButton().getAttribute('aria-disabled')).toBe('true')
      await user.click(page.submitButton())
      await user.keyboard('{Enter}')
      await user.click(page.newPassword())
      await user.keyboard('{Enter}')
    },
  ],
  [
    'two submit events in one task',
    async () => {
      const form = page.newPassword().closest('form')!
      await act(async () => {
        form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
        form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      })
    },
  ],
]

test.each(twice)('%s: the service is asked once', async (_, submit) => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(
    <StrictMode>
      <ChangePasswordForm />
    </StrictMode>,
    { emulator, fetch: door.fetch },
  )
  await fillRight(user)
  await submit(user)
  await door.arrived()
  door.open()
  await page.doneHeading()
  await settled()
  expect(writes(emulator)).toHaveLength(1)
  expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('once an attempt has failed, the next click is an attempt again', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />)
  emulator.inject({ route: '/api/v3/update-password', times: 2, envelope: { statusCode: 422, apiCode: 987_654 } })
  await fillRight(user)
  for (const attempt of [1, 2]) {
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).not.toBe('')
    expect(writes(emulator)).toHaveLength(attempt)
  }
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(writes(emulator)).toHaveLength(3)
})

test('the page is never left: React sends the form, not the browser', () => {
  renderKit(<ChangePasswordForm />)
  const form = page.newPassword().closest('form')!
  expect(fireEvent.submit(form), 'the event was prevented').toBe(false)
})
