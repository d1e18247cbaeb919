import { fireEvent } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ChangePasswordForm, type ClassRule, type PasswordError } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, fillRight, gate, leave, said, settled, writes } from './acts.js'

test.each([1, 2, 3, 4, 6, 8, 12, 20])(
  'a script that changes an input %i microtasks after the press does not get unchecked text sent',
  async (count) => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    await fillRight(user)
    page
      .submitButton()
      .closest('form')!
      .addEventListener('submit', () => {
        let work = Promise.resolve()
        for (let step = 0; step < count; step++) work = work.then(() => {})
        void work.then(() => {
          ;(page.newPassword() as HTMLInputElement).value = 'x'
        })
      })
    await user.click(page.submitButton())
    await settled()
    for (const { newPassword } of emulator.changes) expect(newPassword).not.toBe('x')
  },
)

test('what is typed right after the submit is not sent: it was not submitted', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm confirm={false} />)
  await fill(user, { current: alice.password, next: chosen })
  fireEvent.submit(page.submitButton().closest('form')!)
  for (let step = 0; step < 8; step++) await Promise.resolve() // A key is a task, and comes after these.
  fireEvent.input(page.newPassword(), { target: { value: `${chosen}\\\\` } })
  await settled()
  expect(emulator.changes).toEqual([])
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: `${chosen}\\\\` }])
})

test('a rule of the host that throws sends nothing, quotes nothing, and is reported as a fault of the set-up', async () => {
  const user = userEvent.setup()
  const unhandled = vi.fn<(event: PromiseRejectionEvent) => void>()
  window.addEventListener('unhandledrejection', unhandled)
  const classes: ClassRule = {
    of: ['letter'],
    atLeast: 1,
    passwordRules: undefined,
    count(text) {
      throw new TypeError(`quotes ${text}`)
    },
  }
  const onError = vi.fn<(error: PasswordError) => void>()
  const { emulator } = renderKit(<ChangePasswordForm onError={onError} />, { policy: { classes } })
  await fillRight(user)
  await leave(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toBe(said('config'))
  expect(writes(emulator)).toEqual([])
  expect(onError.mock.calls[0]![0]).toMatchObject({
    name: 'PasswordError',
    code: 'config',
    cause: { name: 'TypeError' },
  })
  expect(unhandled).not.toHaveBeenCalled()
  window.removeEventListener('unhandledrejection', unhandled)
})

test('who has gone elsewhere on the page keeps the focus, and the service’s answer is still announced', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  const door = gate(emulator, '/update-password')
  renderKit(
    <>
      <ChangePasswordForm />
      <textarea aria-label="Notes" />
    </>,
    { emulator, fetch: door.fetch },
  )
  await fillRight(user)
  await user.clear(page.currentPassword())
  await page.type(user, page.currentPassword(), `${alice.password}?`)
  await user.click(page.submitButton())
  await door.arrived()
  const notes = document.querySelector('textarea')!
  await user.click(notes)
  door.open()
  await expect.poll(() => page.statusLine().textContent).toBe(`Current password: ${said('wrong-password')}`)
  await page.expectFocus(notes)
})
