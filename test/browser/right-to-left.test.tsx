import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page as screenOf, userEvent } from 'vitest/browser'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, requireClasses, ResetPasswordForm, type PasswordPolicy } from '../../src/index.js'
import { ar } from '../../src/locales/ar.js'
import { expectFocus } from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { press, type } from './keyboard.js'
import { objections } from './objections.js'
import { addStyles, kitStyles } from './stylesheets.js'

const { fields, account, code, change, reset } = ar.messages
const field = (name: keyof typeof fields) => screen.getByLabelText<HTMLInputElement>(fields[name].label)
const button = (name: string) => screen.getByRole('button', { name })
const box = (element: Element) => element.getBoundingClientRect()
const one = (selector: string) => document.querySelector(selector)!

const policy: PasswordPolicy = {
  minLength: 10,
  maxLength: 64,
  classes: requireClasses(['lowercase', 'uppercase', 'digit', 'symbol'], { atLeast: 3 }),
}

let remove = () => {}
beforeEach(async () => {
  localStorage.clear()
  remove = addStyles('body { margin: 0 } main { padding: 16px } * { transition: none !important }', kitStyles)
  await screenOf.viewport(800, 900)
})
afterEach(() => remove())

function changeForm(locale = ar) {
  return renderKit(
    <main>
      <h1>Account</h1>
      <ChangePasswordForm username="alice" />
    </main>,
    { locale, policy },
  )
}

async function codeStep(typed: string) {
  const { emulator } = renderKit(
    <main>
      <h1>Account</h1>
      <ResetPasswordForm />
    </main>,
    { locale: ar },
  )
  await screen.findByLabelText(account.label.both)
  await press('Tab')
  await type(typed)
  await press('Enter')
  await expectFocus(await screen.findByLabelText(code.label))
  return emulator
}

/** Where the caret is after a press at one end of a field's text. */
async function caretAt(end: 'left' | 'right', input: HTMLInputElement): Promise<number | null> {
  const { paddingLeft, paddingRight } = getComputedStyle(input)
  const x = end === 'left' ? parseFloat(paddingLeft) + 2 : input.offsetWidth - parseFloat(paddingRight) - 2
  await userEvent.click(input, { position: { x, y: input.offsetHeight / 2 } })
  return input.selectionStart
}

describe('the form in Arabic', () => {
  test('says which language and direction it has', () => {
    changeForm()
    expect(one('.pwk-root').getAttribute('dir')).toBe('rtl')
    expect(one('.pwk-root').getAttribute('lang')).toBe('ar')
    const title = getComputedStyle(screen.getByRole('heading', { name: change.title }))
    expect([title.direction, title.textAlign]).toEqual(['rtl', 'start'])
  })

  test('has the buttons of its fields at their left end, and their text leaves them room', () => {
    changeForm()
    for (const name of ['currentPassword', 'newPassword', 'confirmPassword'] as const) {
      const toggle = button(fields[name].show)
      expect(box(toggle).left).toBe(box(field(name)).left)
      expect(parseFloat(getComputedStyle(field(name)).paddingLeft)).toBeGreaterThan(toggle.offsetWidth)
      expect(parseFloat(getComputedStyle(field(name)).paddingRight)).toBeLessThan(toggle.offsetWidth)
    }
  })

  test('has the marks of the list on the right, and the thick edge of an alert', async () => {
    const emulator = emulate()
    emulator.inject({ ...failures.serverError, route: 'POST /api/v3/update-password' })
    renderKit(<ChangePasswordForm username="alice" />, { locale: ar, emulator })
    const lines = screen.getAllByRole('listitem')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(box(line.querySelector('.pwk-mark')!).right).toBe(box(line).right)
      expect(box(line.querySelector('.pwk-mark')!).left).toBeGreaterThan(
        box(line.querySelector('.pwk-requirement-label')!).right,
      )
    }
    for (const text of ['correct horse battery', 'quiet river stone', 'quiet river stone']) {
      await press('Tab')
      await type(text)
      // Past the button that shows it.
      await press('Tab')
    }
    await press('Tab', 'Enter')
    await expect.poll(() => document.querySelector('.pwk-message')).not.toBeNull()
    const { borderRightWidth, borderLeftWidth } = getComputedStyle(screen.getByRole('alert'))
    expect([borderRightWidth, borderLeftWidth]).toEqual(['4px', '1px'])
  })

  test.each([
    ['quiet!', 'left'],
    ['1234!', 'left'],
    ['!1234', 'left'],
    ['حجر النهر!', 'right'],
  ] as const)('shows the password %s in its own direction, from the %s', async (text, from) => {
    changeForm()
    await userEvent.click(button(fields.newPassword.show))
    await userEvent.fill(field('newPassword'), text)
    expect(await caretAt(from, field('newPassword'))).toBe(0)
    const other = from === 'left' ? 'right' : 'left'
    expect(await caretAt(other, field('newPassword'))).toBe(text.length)
  })

  test('axe finds nothing to object to, at rest and when something is wrong', async () => {
    changeForm()
    expect(await objections()).toEqual([])
    await press('Tab', 'Enter')
    await expect.poll(() => document.querySelectorAll('[aria-invalid=true]')).toHaveLength(3)
    expect(await objections()).toEqual([])
  })
})

describe('the flow for a forgotten password in Arabic', () => {
  test('takes an address and a number from left to right, and so the code', async () => {
    await codeStep('+86 138 0013 8000')
    const input = screen.getByLabelText<HTMLInputElement>(code.label)
    expect(getComputedStyle(input).direction).toBe('ltr')
    await type('24-68')
    expect(await caretAt('left', input)).toBe(0)

    await userEvent.click(button(account.change))
    const again = await screen.findByLabelText<HTMLInputElement>(account.label.both)
    expect(getComputedStyle(again).direction).toBe('ltr')
    expect(again.value).toBe('+86 138 0013 8000')
    expect(await caretAt('left', again)).toBe(0)
  })

  test('has the account on the right with its + before the digits, and the way back on the left', async () => {
    await codeStep('138 0013 8000')
    const name = screen.getByText('+86 13800138000')
    expect(box(name).right).toBe(box(one('.pwk-account')).right)
    expect(box(button(account.change)).left).toBe(box(one('.pwk-account')).left)
    const [plus, last] = [0, 14].map((at) => {
      const range = document.createRange()
      range.setStart(name.firstChild!, at)
      range.setEnd(name.firstChild!, at + 1)
      return range.getBoundingClientRect().left
    }) as [number, number]
    expect(plus).toBeLessThan(last)
  })

  test('goes through to the end, and nothing reaches beyond a screen of 320 pixels', async () => {
    await screenOf.viewport(320, 640)
    const emulator = await codeStep('alice@example.com')
    expect(whatSticksOut()).toEqual([])
    expect(await objections()).toEqual([])
    await type(emulator.outbox[0]!.code)
    await press('Enter')
    // The focus comes once the field has been painted.
    await expectFocus(await screen.findByLabelText(fields.newPassword.label))
    expect(whatSticksOut()).toEqual([])
    await type('حجر النهر الهادئ')
    await press('Tab', 'Tab')
    await type('حجر النهر الهادئ')
    await press('Enter')
    await screen.findByRole('heading', { name: reset.success })
    expect(whatSticksOut()).toEqual([])
    expect(emulator.changes).toMatchObject([{ newPassword: 'حجر النهر الهادئ' }])
  })
})

test('what reaches beyond it on either side would be seen', async () => {
  await screenOf.viewport(320, 640)
  changeForm()
  const wide = addStyles('.pwk-submit { min-inline-size: 400px }')
  expect(whatSticksOut()).toEqual(['pwk-submit'])
  wide()
})

/** From right to left a page does not scroll to what is beyond its left edge, so each part is asked. */
function whatSticksOut(): string[] {
  const parts = document.querySelectorAll(
    'main [class^="pwk-"]:not(.pwk-username, .pwk-status, .pwk-requirement-state:not([data-service]))',
  )
  return [...parts]
    .filter((part) => box(part).left < 0 || box(part).right > document.documentElement.clientWidth)
    .map((part) => part.classList[0]!)
}
