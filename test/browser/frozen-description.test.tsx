import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, renderKit } from '../kit.js'
import { accessibilityTree } from './accessibility-tree.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'

// Screen readers read the description of the field with the focus again, the whole of it, whenever it changes.

let remove = () => {}
beforeEach(() => {
  localStorage.clear()
  remove = addStyles(kitStyles)
})
afterEach(() => remove())

/** The description that the browser makes of the element with this role and name. */
async function description(role: string, name: string): Promise<string> {
  const found = (await accessibilityTree()).find((node) => node.role === role && node.name === name)
  if (!found) throw new Error(`There is no ${role} “${name}”.`)
  return found.description
}

test('a field’s description is the same before the focus, with it, and while the requirements are met one by one', async () => {
  renderKit(<ChangePasswordForm />)
  const ofNew = () => description('textbox', 'New password')
  const before = await ofNew()
  expect(before).toMatch(/At least 8 characters ?: not met yet\./)
  await press('Tab', 'Tab', 'Tab')
  expect(page.newPassword()).toHaveFocus()
  await expect.poll(() => page.newPassword().getAttribute('aria-description')).not.toBeNull()
  expect(await ofNew()).toBe(before)
  await type('sunflower galaxy teapot')
  await expect.poll(page.requirements).toContain('At least 8 characters: met.')
  expect(await ofNew()).toBe(before)

  await press('Tab')
  expect(await ofNew(), 'true again once the focus has gone').toMatch(/At least 8 characters ?: met\./)
})

test('nor does the error of a field change it, which the status says, until the focus comes back', async () => {
  renderKit(<ChangePasswordForm />)
  await press('Tab')
  const ofCurrent = () => description('textbox', 'Current password')
  const before = await ofCurrent()
  await press('Enter')
  await expect.poll(() => page.statusLine().textContent).toBe('Current password: Enter your current password.')
  expect(await ofCurrent()).toBe(before)
  await press('Tab')
  expect(await ofCurrent()).toBe('Enter your current password.')
  await press('Shift+Tab')
  expect(await ofCurrent()).toBe('Enter your current password.')
})

test('nor do the seconds of a countdown change that of a button', async () => {
  const emulator = emulate()
  emulator.inject({
    ...failures.throttled,
    headers: { 'retry-after': '50' },
    route: 'POST /api/v3/update-password',
  })
  renderKit(<ChangePasswordForm />, { emulator })
  await press('Tab')
  await type('correct horse battery')
  await press('Tab', 'Tab')
  await type('sunflower galaxy teapot')
  await press('Tab', 'Tab')
  await type('sunflower galaxy teapot')
  await press('Enter')
  await expect.poll(() => document.querySelector('.pwk-countdown')).not.toBeNull()
  const button = () => description('button', 'Change password')
  page.submitButton().focus()
  await expect.poll(() => page.submitButton().getAttribute('aria-description')).not.toBeNull()
  const first = await button()
  expect(first).toMatch(/^You can try again in \d+ seconds/)
  const digits = () => document.querySelector('.pwk-countdown')!.textContent
  const shown = digits()
  await expect.poll(digits, { timeout: 3000 }).not.toBe(shown)
  expect(await button()).toBe(first)
})

test('nor the time for which a code is good; and no field is invalid before anything is wrong, in Firefox neither', async () => {
  const clock = fakeClock()
  const pass = (milliseconds: number) => act(() => clock.pass(milliseconds))
  renderKit(
    <ClockContext.Provider value={clock}>
      <ResetPasswordForm />
    </ClockContext.Provider>,
    { emulator: emulate({ now: clock.now }) },
  )
  const account = await screen.findByLabelText('Email or phone number')
  // Firefox takes a required field that is empty for one.
  expect(account).toHaveAttribute('aria-invalid', 'false')
  await press('Tab')
  await type('alice@example.com')
  await press('Enter')
  const focused = () => {
    pass(100)
    return document.activeElement?.getAttribute('name')
  }
  await expect.poll(focused, { timeout: 8000, interval: 5 }).toBe('one-time-code')
  const code = screen.getByLabelText('Verification code')
  await expect.poll(() => code.getAttribute('aria-description')).toBe('The code is good for 5 minutes.')
  expect(code).toHaveAttribute('aria-invalid', 'false')
  const ofCode = () => description('textbox', 'Verification code')
  expect(await ofCode()).toBe('The code is good for 5 minutes.')
  pass(120_000)
  await expect.poll(() => screen.queryByText('The code is good for 3 minutes.')).not.toBeNull()
  expect(await ofCode()).toBe('The code is good for 5 minutes.')
})
