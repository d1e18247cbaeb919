import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page as screenOf } from 'vitest/browser'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { inPage } from './form-states.js'
import { press, type } from './keyboard.js'
import { listen } from './live-regions.js'
import { addStyles, kitStyles } from './stylesheets.js'

const old = 'correct horse battery'
const chosen = 'quiet river stone'
const alice = 'alice@example.com'
const { fields, change, code, reset, errors } = en.messages

let remove = () => {}
beforeEach(async () => {
  localStorage.clear()
  remove = addStyles('body { margin: 0 } * { transition: none !important }', kitStyles)
  // 1280 by 1024 at 400 %: there is room for one field at a time.
  await screenOf.viewport(320, 256)
})
afterEach(() => {
  stopWatching()
  remove()
})

/** From frame to frame: where the focus is on nothing, out of sight, behind something, or not to be seen. */
let stopWatching = () => {}
function watchFocus(): () => string[] {
  const lost = new Set<string>()
  let over = false
  const look = () => {
    const element = document.activeElement
    if (!element || element === document.body) lost.add('nothing has the focus')
    else for (const wrong of whatIsWrong(element)) lost.add(wrong)
    if (!over) requestAnimationFrame(look)
  }
  stopWatching = () => {
    over = true
  }
  look()
  return () => [...lost]
}

function whatIsWrong(element: Element): string[] {
  const name = element.classList[0] ?? element.tagName
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
  const behind = document.elementFromPoint(x, y)
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return [
    ...(bottom <= 0 || top >= innerHeight ? [`${name} is out of sight`] : []),
    ...(behind && !element.contains(behind) ? [`${name} is behind ${behind.classList[0]}`] : []),
    // A heading that takes the focus for screen readers cannot be used with the keyboard.
    ...(element.matches('input, select, button') && (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2)
      ? [`${name} does not show the focus`]
      : []),
  ]
}

/** Tab by Tab, since that is how a person goes there. */
async function tabTo(element: HTMLElement): Promise<void> {
  for (let stops = 0; document.activeElement !== element && stops < 15; stops++) await press('Tab')
  expect(element).toHaveFocus()
}

async function openChange(options: KitOptions = {}, onCancel?: () => void) {
  const view = renderKit(inPage('light')(<ChangePasswordForm username="alice" onCancel={onCancel} />), options)
  await press('Tab')
  expect(page.currentPassword()).toHaveFocus()
  return view
}

async function fillIn(current = old) {
  await type(current)
  await press('Tab', 'Tab')
  await type(chosen)
  await press('Tab', 'Tab')
  await type(chosen)
}

describe('with the keyboard alone, the focus is never lost, hidden or unseen', () => {
  test('a password is shown and hidden, refused, corrected and changed', async () => {
    const { emulator } = await openChange()
    const lost = watchFocus()
    await type('not this one')
    await press('Tab', 'Enter')
    expect(page.currentPassword()).toHaveAttribute('type', 'text')
    await press('Enter', 'Tab')
    await type(chosen)
    await press('Tab', 'Tab')
    await type(chosen)
    await press('Enter')
    await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
    await page.expectFocus(page.currentPassword())
    await type(old)
    await tabTo(page.submitButton())
    await press('Enter')
    await page.expectFocus(await page.doneHeading())
    expect(lost()).toEqual([])
    expect(emulator.changes).toMatchObject([{ oldPassword: old, newPassword: chosen }])
  })

  test('after a failure the way out is two presses', async () => {
    const emulator = emulate()
    emulator.inject({ ...failures.serverError, route: 'POST /api/v3/update-password' })
    let left = 0
    await openChange({ emulator }, () => left++)
    const lost = watchFocus()
    await fillIn()
    await press('Enter')
    await expect.poll(() => document.querySelectorAll('.pwk-message')).toHaveLength(1)
    await tabTo(page.submitButton('Cancel'))
    await press('Enter')
    await expect.poll(() => document.querySelectorAll('.pwk-message')).toHaveLength(2)
    expect(left).toBe(0)
    await tabTo(page.submitButton('Close'))
    await press(' ')
    expect(left).toBe(1)
    expect(lost()).toEqual([])
  })

  test('a forgotten one: back to the account, a wrong code, a new one, the new password', async () => {
    const clock = fakeClock()
    const emulator = emulate({ now: clock.now })
    const pass = (milliseconds: number) => act(() => clock.pass(milliseconds))
    async function until(look: () => boolean): Promise<void> {
      const looked = () => {
        pass(100)
        return look()
      }
      await expect.poll(looked, { timeout: 8000, interval: 5 }).toBe(true)
    }
    const focused = (name: string) => document.activeElement?.getAttribute('name') === name
    renderKit(
      inPage('light')(
        <ClockContext.Provider value={clock}>
          <ResetPasswordForm />
        </ClockContext.Provider>,
      ),
      { emulator },
    )
    await screen.findByLabelText('Email or phone number')
    await press('Tab')
    const lost = watchFocus()
    await type(alice)
    await press('Enter')
    await until(() => focused('one-time-code'))
    await press('Shift+Tab', 'Enter')
    await until(() => focused('account'))
    await press('Enter')
    await until(() => focused('one-time-code'))
    await type(emulator.outbox[0]!.code === '111111' ? '222222' : '111111')
    await press('Enter')
    await until(() => page.errorOf(screen.getByLabelText('Verification code')) !== '')
    pass(61_000)
    await tabTo(screen.getByRole('button', { name: 'Get a new code' }))
    await press('Enter')
    await until(() => focused('one-time-code'))
    await type(emulator.outbox.at(-1)!.code)
    await press('Enter')
    await until(() => focused('new-password'))
    await type(chosen)
    await press('Tab', ' ', 'Tab')
    await type(chosen)
    await press('Enter')
    await until(() => document.activeElement?.textContent === reset.success)
    expect(lost()).toEqual([])
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  })
})

describe('what is announced, in order and with its times', () => {
  test('of a wrong password, and then the right one', async () => {
    const emulator = emulate()
    await openChange({ emulator })
    const { lines, announced, said, forget } = listen()
    await fillIn('not this one')
    forget()
    await press('Enter')
    await expect.poll(() => page.errorOf(page.currentPassword())).not.toBe('')
    await settled()
    // The error is read with its field; nothing else speaks then. The answer came too soon for a wait to be announced.
    expect(lines().filter((line) => !line.endsWith('met.'))).toEqual([`focus: ${fields.currentPassword.label}`])
    expect(said().join(), 'nothing goes against the refusal').not.toContain(change.done)
    forget()
    emulator.inject({ route: 'POST /api/v3/update-password', delay: 1500 })
    await type(old)
    await press('Enter')
    await screen.findByRole('heading', { name: change.success }, { timeout: 5000 })
    await settled()
    const [pending, ...end] = announced
    expect(pending).toMatchObject({ by: 'status', words: change.pending })
    // Both in one moment: once each, and after the first.
    expect(lines().slice(1).toSorted()).toEqual([`focus: ${change.success}`, `status: ${change.done}`])
    for (const { at } of end) expect(at).toBeGreaterThan(pending!.at)
  })

  test('of an empty form: the first error once, with its field', async () => {
    await openChange()
    const { lines, forget } = listen()
    await tabTo(page.submitButton())
    forget()
    await press('Enter')
    await expect.poll(() => document.querySelectorAll('[aria-invalid=true]')).toHaveLength(3)
    await settled()
    expect(lines()).toEqual([`focus: ${fields.currentPassword.label}`])
  })

  test('of a failure above the form: once, in the alert that takes the focus', async () => {
    const emulator = emulate()
    emulator.inject({ envelope: { statusCode: 401, message: 'no' }, route: 'POST /api/v3/update-password' })
    await openChange({ emulator })
    const { lines, forget } = listen()
    await fillIn()
    forget()
    await press('Enter')
    await expect.poll(() => document.querySelectorAll('.pwk-message')).toHaveLength(1)
    await settled()
    const words = errors.unauthorized as string
    expect(
      lines()
        .filter((line) => !line.endsWith('met.'))
        .toSorted(),
    ).toEqual([`alert: ${words}`, `focus: ${words}`])
  })

  test('of a wait: at its start, half a minute before its end, and at its end', async () => {
    const clock = fakeClock()
    const pass = (milliseconds: number) => act(() => clock.pass(milliseconds))
    const emulator = emulate({ now: clock.now, makeCode: () => '246810' })
    renderKit(
      inPage('light')(
        <ClockContext.Provider value={clock}>
          <ResetPasswordForm />
        </ClockContext.Provider>,
      ),
      { emulator },
    )
    await screen.findByLabelText('Email or phone number')
    await press('Tab')
    const { announced, said, forget } = listen()
    await type(alice)
    await press('Enter')
    await expect
      .poll(
        () => {
          pass(100)
          return document.querySelector('[name=one-time-code]')
        },
        { timeout: 8000, interval: 5 },
      )
      .not.toBeNull()
    await settled()
    expect(said()).toEqual([expect.stringContaining(code.sent)])
    forget()
    // A minute, second by second: of its digits nothing is said.
    for (let second = 0; second < 62; second++) {
      pass(1000)
      await Promise.resolve() // Regions are looked at between two seconds.
    }
    await settled()
    expect(said()).toEqual(['You can get a new code in 30 seconds.', code.waitOver])
    forget()
    await tabTo(screen.getByRole('button', { name: code.again }))
    await press('Enter')
    await expect
      .poll(
        () => {
          pass(100)
          return document.activeElement?.getAttribute('name')
        },
        { timeout: 8000, interval: 5 },
      )
      .toBe('one-time-code')
    await settled()
    expect(said()).toEqual([expect.stringContaining(code.sent)])
    for (const [at, { at: time }] of announced.entries())
      expect(time).toBeGreaterThanOrEqual(announced[at - 1]?.at ?? 0)
  })
})

/** Longer than whatever is said after a moment, and shorter than a pause in typing. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300))
