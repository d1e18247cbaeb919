import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ChangePasswordForm, guardStrength, type PasswordPolicy } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { alice, settled, writes } from './acts.js'
import { codeField, openFlow } from './reset-page.js'

// `RegExp.input`, and `RegExp.$1` to `RegExp.$9`, which any script of the page can read, hold the text of the last match.

const chosen = 'kV9 mm3 Xw7!'

beforeAll(async () => {
  await Promise.all([import('../../src/react/reset/reset-steps.js'), import('../../src/form/engine/engine.js')])
})

const seen = new Set<string>()
const names = Object.getOwnPropertyNames(RegExp).filter((name) => !['name', 'prototype', 'length'].includes(name))
const look = () => names.forEach((name) => seen.add(String(Reflect.get(RegExp, name))))
/** Looks while the form works, as a script of the page could. */
let watch: ReturnType<typeof setInterval>

beforeEach(() => {
  seen.clear()
  watch = setInterval(look)
  window.addEventListener('input', look)
})

afterEach(() => {
  clearInterval(watch)
  window.removeEventListener('input', look)
  vi.restoreAllMocks()
})

const rest = () => act(settled)

/** Puts a text in without the expressions that a test's keyboard reads it by. */
function put(field: HTMLElement, text: string): void {
  field.focus()
  ;(field as HTMLInputElement).value = text
  fireEvent.input(field)
}

async function fill(): Promise<void> {
  put(page.currentPassword(), alice.password)
  put(page.newPassword(), chosen)
  put(page.confirmPassword(), chosen)
  act(() => page.confirmPassword().blur())
  await rest()
}

const secrets = [chosen, alice.password, 'mm3', 'horse']
function expectNothing(of = secrets): void {
  look()
  for (const text of seen) for (const secret of of) expect(text).not.toContain(secret)
}

test('the check finds a leak', async () => {
  setTimeout(() => /mm3/.test(chosen))
  await rest()
  expect(expectNothing).toThrow('mm3')
})

const policies: Record<string, PasswordPolicy | undefined> = {
  'the default policy': undefined,
  'guardStrength(2)': guardStrength(2),
  'guardStrength(4)': guardStrength(4, { regex: '^(?=.*[a-z])(?=.*\\d).{8,}$' }),
}

test.each(Object.entries(policies))(
  'under %s nothing of a password is in it, typed, sent or gone',
  async (_, policy) => {
    const { unmount } = renderKit(<ChangePasswordForm strengthMeter />, { policy })
    await fill()
    expectNothing()
    unmount()
    await rest()
    expectNothing()
  },
)

test('nor after a success whose answer has no reference', async () => {
  const { emulator, unmount } = renderKit(<ChangePasswordForm />)
  // Without work: the emulator, which runs in the same page, looks at what it opens by expressions of its own.
  emulator.inject({ route: '/api/v3/update-password', body: '{"statusCode":200,"message":"done"}' })
  await fill()
  fireEvent.submit(page.newPassword().closest('form')!)
  await page.doneHeading()
  expect(writes(emulator)).toHaveLength(1)
  unmount()
  await rest()
  expectNothing()
})

test('nor of a code, as it was typed or as it was meant', async () => {
  const at = openFlow({}, { service: { makeCode: () => '001935' } })
  await at.ask()
  put(codeField(), '001 935')
  fireEvent.submit(codeField().closest('form')!)
  await at.until(() => screen.queryByLabelText('New password'))
  expectNothing(['001 935', '001935'])
})
