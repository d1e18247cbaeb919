import { describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { heldFetch } from './held-fetch.js'
import { press, type } from './keyboard.js'

const old = 'correct horse battery'
const chosen = 'quiet river stone'
const selectionOf = (field: HTMLElement) => {
  const { selectionStart, selectionEnd, selectionDirection } = field as HTMLInputElement
  return [selectionStart, selectionEnd, selectionDirection]
}
const shownNames = ['Show current password', 'Show new password', 'Show password confirmation']

describe('showing and hiding', () => {
  test.each(['forward', 'backward'] as const)(
    'a press of the mouse leaves caret, %s selection, text and focus as they were',
    async (direction) => {
      renderKit(<ChangePasswordForm />)
      await press('Tab')
      await type(old)
      const field = page.currentPassword()
      if (direction === 'forward') await press('Home', 'ArrowRight', 'ArrowRight')
      else await press('ArrowLeft', 'ArrowLeft')
      const arrow = direction === 'forward' ? 'ArrowRight' : 'ArrowLeft'
      await userEvent.keyboard(`{Shift>}{${arrow}}{${arrow}}{${arrow}}{/Shift}`)
      const selection = selectionOf(field)
      expect(selection[1]).toBe((selection[0] as number) + 3)

      await userEvent.click(page.toggle('Show current password'))
      expect(field).toHaveAttribute('type', 'text')
      expect(field).toHaveFocus()
      expect(field).toHaveValue(old)
      expect(selectionOf(field)).toEqual(selection)

      await userEvent.click(page.toggle('Hide current password'))
      expect(field).toHaveAttribute('type', 'password')
      expect(selectionOf(field)).toEqual(selection)
      await type('X')
      const [start, end] = selection as [number, number, string]
      expect(field, 'typing goes on where the person was').toHaveValue(`${old.slice(0, start)}X${old.slice(end)}`)
    },
  )

  test.each([
    ['Enter', 'Enter'],
    ['the space bar', ' '],
  ])('the button works with %s and keeps the focus, and the caret is where it was on the way back', async (_, key) => {
    renderKit(<ChangePasswordForm />)
    await press('Tab')
    await type(old)
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Tab')
    await press(key)
    expect(page.currentPassword()).toHaveAttribute('type', 'text')
    expect(page.toggle('Hide current password')).toHaveFocus()
    expect(selectionOf(page.currentPassword()).slice(0, 2)).toEqual([old.length - 3, old.length - 3])
  })

  test('what is shown is hidden again as soon as the form is sent', async () => {
    const emulator = emulate()
    const network = heldFetch(emulator.fetch)
    renderKit(<ChangePasswordForm />, { emulator, fetch: network.fetch })
    await fillIn()
    for (const name of shownNames) await userEvent.click(page.toggle(name))
    expect(page.confirmPassword()).toHaveAttribute('type', 'text')
    network.hold()
    await press('Enter')
    await expect.poll(() => page.submitButton()).toHaveAttribute('aria-disabled', 'true')
    for (const field of [page.currentPassword(), page.newPassword(), page.confirmPassword()])
      expect(field).toHaveAttribute('type', 'password')
    network.release()
    await page.doneHeading()
  })
})

test('the Tab key goes from each field to its own button, then to the next field, and back the same way', async () => {
  renderKit(<ChangePasswordForm username="alice" />)
  const stops = [
    page.currentPassword(),
    page.toggle('Show current password'),
    page.newPassword(),
    page.toggle('Show new password'),
    page.confirmPassword(),
    page.toggle('Show password confirmation'),
    page.submitButton(),
  ]
  for (const stop of stops) {
    await press('Tab')
    expect(stop).toHaveFocus()
  }
  for (const stop of stops.slice(0, -1).reverse()) {
    await press('Shift+Tab')
    expect(stop).toHaveFocus()
  }
})

test('a pasted password of 200 characters is kept whole, and only the key of the service says it is too long', async () => {
  renderKit(
    <>
      <label>
        A password manager <textarea defaultValue={'0123456789'.repeat(20)} />
      </label>
      <ChangePasswordForm />
    </>,
  )
  await press('Tab')
  await userEvent.keyboard('{Control>}a{/Control}')
  await userEvent.copy()
  await press('Tab', 'Tab', 'Tab')
  expect(page.newPassword()).toHaveFocus()
  await userEvent.paste()
  expect(page.newPassword()).toHaveValue('0123456789'.repeat(20))
  await press('Tab', 'Tab')
  await expect.poll(() => page.errorOf(page.newPassword())).toContain('Too long by 83 bytes.')
})

test('Enter that ends the composition of an input method does not send the form; the next Enter does', async () => {
  const { emulator } = renderKit(<ChangePasswordForm />)
  await press('Tab')
  await type(old)
  await press('Tab', 'Tab')
  await userEvent.click(page.toggle('Show new password'))
  await type('brand new ')
  await cdp().send('Input.imeSetComposition', { text: 'mima', selectionStart: 4, selectionEnd: 4 })
  const field = page.newPassword()
  expect(field).toHaveValue('brand new mima')
  // As Chromium reports a key that the input method has taken: code 229, and no character.
  const keys: KeyboardEvent[] = []
  field.addEventListener('keydown', (event) => keys.push(event))
  await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 })
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 229 })
  expect(keys).toMatchObject([{ key: 'Enter', isComposing: true }])
  await cdp().send('Input.insertText', { text: '密码' })
  expect(field).toHaveValue('brand new 密码')
  expect(field).toHaveFocus()
  expect(page.errorOf(page.confirmPassword()), 'nothing was checked, so nothing was sent').toBe('')

  await press('Tab', 'Tab')
  await type('brand new 密码')
  await press('Enter')
  await page.doneHeading()
  expect(emulator.passwordOf('alice@example.com')).toBe('brand new 密码')
})

describe('what a password manager fills in is used', () => {
  const fill = (events: readonly string[]) => {
    for (const [field, text] of [
      [page.currentPassword(), old],
      [page.newPassword(), chosen],
      [page.confirmPassword(), chosen],
    ] as const) {
      const input = field as HTMLInputElement
      input.value = text
      for (const name of events) input.dispatchEvent(new Event(name, { bubbles: true }))
    }
  }

  test.each([
    ['with the events of an input', ['input', 'change']],
    ['with a change event alone', ['change']],
    ['without any event', []],
  ])('%s', async (_, events) => {
    const { emulator } = renderKit(<ChangePasswordForm username="alice" />)
    fill(events)
    await userEvent.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: old, newPassword: chosen }])
  })

  test('without any event, after the fields were found empty', async () => {
    const { emulator } = renderKit(<ChangePasswordForm username="alice" />)
    await userEvent.click(page.submitButton())
    expect(page.errorOf(page.currentPassword())).toBe('Enter your current password.')
    fill([])
    await press('Enter')
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ oldPassword: old, newPassword: chosen }])
  })
})

test('more presses of Enter and a click while a request is under way change the password once', async () => {
  const emulator = emulate()
  const network = heldFetch(emulator.fetch)
  const resetToken = emulator.issueResetToken('alice@example.com')
  renderKit(<ResetPasswordForm resetToken={resetToken} />, { emulator, fetch: network.fetch })
  await press('Tab')
  await type(chosen)
  await press('Tab', 'Tab')
  await type(chosen)
  network.hold()
  await press('Enter', 'Enter')
  await expect.poll(() => page.submitButton('Reset password')).toHaveAttribute('aria-disabled', 'true')
  await press('Enter')
  await userEvent.click(page.submitButton('Reset password'), { force: true }) // Else Playwright waits until it may.
  network.release()
  await page.doneHeading('Password reset')
  expect(emulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

async function fillIn() {
  await press('Tab')
  await type(old)
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Tab', 'Tab')
  await type(chosen)
}
