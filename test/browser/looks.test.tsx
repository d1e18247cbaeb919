import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page as screenOf } from 'vitest/browser'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { contrast } from '../contrast.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { changeStates as states, inPage } from './form-states.js'
import { ringStandsOut, standsOut } from './ground.js'
import { heldFetch } from './held-fetch.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'

let remove = () => {}
beforeEach(async () => {
  remove = addStyles('body { margin: 0 } * { transition: none !important }', kitStyles)
  await screenOf.viewport(800, 900)
})
afterEach(async () => {
  remove()
  await emulateMedia({})
})

test('from right to left the button of a field is at its left end, and the text leaves it room', async () => {
  await states.idle({ locale: { ...en, dir: 'rtl' } }, inPage('light'))
  const field = page.currentPassword()
  const toggle = page.toggle('Show current password')
  expect(toggle.getBoundingClientRect().left).toBe(field.getBoundingClientRect().left)
  expect(parseFloat(getComputedStyle(field).paddingLeft)).toBeGreaterThan(toggle.offsetWidth)
})

describe.each(['light', 'dark'])(
  'in a %s page what bounds a part stands out from what is around it, 3 to 1',
  (scheme) => {
    test('at rest, with the focus, and when wrong', async () => {
      await states.idle({}, inPage(scheme))
      const field = page.newPassword()
      const edge = () => getComputedStyle(field).borderTopColor
      const edgeStandsOut = () => Math.min(standsOut(edge(), field), standsOut(edge(), field.parentElement!))
      expect(edgeStandsOut()).toBeGreaterThanOrEqual(3)
      const submit = page.submitButton()
      expect(standsOut(getComputedStyle(submit).backgroundColor, submit.parentElement!)).toBeGreaterThanOrEqual(3)
      const toggle = page.toggle('Show new password')
      expect(standsOut(getComputedStyle(toggle).color, field)).toBeGreaterThanOrEqual(3)

      await press('Tab', 'Tab', 'Tab')
      expect(field).toHaveFocus()
      expect(getComputedStyle(field).outlineStyle).toBe('solid')
      expect(ringStandsOut(field)).toBeGreaterThanOrEqual(3)
      for (const control of [toggle, submit]) {
        while (document.activeElement !== control) await press('Tab')
        const { outlineStyle, outlineWidth } = getComputedStyle(control)
        expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px'])
        expect(ringStandsOut(control)).toBeGreaterThanOrEqual(3)
      }

      await press('Enter')
      await expect.poll(() => field.ariaInvalid).toBe('true')
      expect(edgeStandsOut()).toBeGreaterThanOrEqual(3)
    })

    test('for the alert and the panel of success', async () => {
      await states.error({}, inPage(scheme))
      expect(standsOut(getComputedStyle(page.alertBox()).borderTopColor, page.alertBox())).toBeGreaterThanOrEqual(3)
      await press('Tab', 'Enter')
      await page.doneHeading()
      const panel = document.querySelector('.pwk-panel')!
      expect(standsOut(getComputedStyle(panel).borderTopColor, panel)).toBeGreaterThanOrEqual(3)
    })

    test('the two schemes are really two', async () => {
      await states.idle({}, inPage(scheme))
      const { color } = getComputedStyle(document.querySelector('.pwk-title')!)
      expect(contrast(color, 'rgb(255, 255, 255)') > 10).toBe(scheme === 'light')
    })
  },
)

describe('with the colours of the system forced upon the page', () => {
  test('a wrong field differs from a right one by more than its colour, and the button keeps an edge', async () => {
    await emulateMedia({ 'forced-colors': 'active' })
    await states.idle({}, inPage('light'))
    const { borderTopWidth, borderTopStyle } = getComputedStyle(page.newPassword())
    expect([borderTopWidth, borderTopStyle]).toEqual(['1px', 'solid'])
    const submit = getComputedStyle(page.submitButton())
    expect([submit.borderTopWidth, submit.borderTopStyle]).toEqual(['1px', 'solid'])
    expect(contrast(submit.borderTopColor, submit.backgroundColor)).toBeGreaterThanOrEqual(3)
    await press('Tab', 'Enter')
    await expect.poll(() => page.newPassword().ariaInvalid).toBe('true')
    expect(getComputedStyle(page.newPassword()).borderTopWidth).toBe('2px')
    expect(getComputedStyle(page.currentPassword()).outlineStyle).toBe('solid')
  })

  test('alert and panel keep their edges, and the eye its lines', async () => {
    await emulateMedia({ 'forced-colors': 'active' })
    await states.error({}, inPage('light'))
    const alert = getComputedStyle(page.alertBox())
    expect([alert.borderTopWidth, alert.borderInlineStartWidth]).toEqual(['1px', '4px'])
    const toggle = page.toggle('Show new password')
    const { stroke } = getComputedStyle(toggle.querySelector('path')!)
    expect(standsOut(stroke, page.newPassword())).toBeGreaterThanOrEqual(3)
  })
})

test.each(['light', 'dark'])(
  'with the colours of the system forced upon a %s page the marks of the requirements stand out',
  async (scheme) => {
    await emulateMedia({ 'forced-colors': 'active', 'prefers-color-scheme': scheme === 'light' ? 'dark' : 'light' })
    await states['requirements partly met']({}, inPage(scheme))
    const { backgroundColor } = getComputedStyle(document.querySelector('main')!)
    const marks = [...document.querySelectorAll('.pwk-mark')]
    expect(new Set(marks.map((mark) => mark.querySelectorAll('*').length)), 'met or not is more than a colour').toEqual(
      new Set([1, 2]),
    )
    for (const mark of marks)
      for (const line of mark.children)
        expect(contrast(getComputedStyle(line).stroke, backgroundColor)).toBeGreaterThanOrEqual(4.5)
  },
)

describe.each(['none', 'active'])('with colours of the system: %s', (forced) => {
  const scheme = () => emulateMedia({ 'forced-colors': forced })
  const look = (selector: string) => getComputedStyle(document.querySelector(selector)!)

  test('a button that waits looks like one, and can be read', async () => {
    await scheme()
    await states.idle({}, inPage('light'))
    expect(look('.pwk-submit').borderTopStyle).not.toBe('dashed')
    cleanup()
    await states['too many attempts']({}, inPage('light'))
    expect(page.submitButton()).toHaveAttribute('aria-disabled', 'true')
    expectWaiting('.pwk-submit')
    expect(look('.pwk-submit').borderTopStyle).toBe('dashed')
  })

  test('so do one that leads away while something is under way, and one for which it is too early', async () => {
    await scheme()
    const emulator = emulate()
    const network = heldFetch(emulator.fetch)
    renderKit(inPage('light')(<ChangePasswordForm onCancel={() => {}} />), { emulator, fetch: network.fetch })
    expect(look('.pwk-cancel').borderTopStyle).toBe('solid')
    await fillIn()
    network.hold()
    await press('Enter')
    await expect.poll(() => page.submitButton('Cancel').ariaDisabled).toBe('true')
    expectWaiting('.pwk-cancel')
    expect(look('.pwk-cancel').borderTopStyle).toBe('dashed')
    network.release()
    cleanup()

    localStorage.clear()
    renderKit(inPage('light')(<ResetPasswordForm />))
    await screen.findByLabelText('Email or phone number')
    await press('Tab')
    await type('alice@example.com')
    await press('Enter')
    await screen.findByLabelText('Verification code', undefined, { timeout: 5000 })
    expectWaiting('.pwk-actions .pwk-link')
    expect(look('.pwk-actions .pwk-link').textDecorationLine).toBe('none')
  })

  test('an error has a mark that a hint has not, and none while there is no error', async () => {
    await scheme()
    await states.invalid({}, inPage('light'))
    expect([look('.pwk-error').borderInlineStartWidth, look('.pwk-error').borderInlineStartStyle]).toEqual([
      '3px',
      'solid',
    ])
    expect(look('.pwk-hint').borderInlineStartWidth).toBe('0px')
    await type('x')
    await expect.poll(() => document.querySelector('.pwk-error')?.textContent).toBe('')
    expect(look('.pwk-error').borderInlineStartWidth).toBe('0px')
  })

  function expectWaiting(selector: string) {
    const { color } = look(selector)
    if (forced === 'none')
      return expect(standsOut(color, document.querySelector(selector)!), selector).toBeGreaterThanOrEqual(4.5)
    const probe = document.body.appendChild(document.createElement('p'))
    probe.style.color = 'GrayText'
    expect(color, selector).toBe(getComputedStyle(probe).color)
    probe.remove()
  }
})

test('who asks for less motion sees none; who does not sees the wheel turn', async () => {
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' })
  remove()
  remove = addStyles(kitStyles)
  const { finish } = await states.pending({}, inPage('light'))
  const moving = () =>
    [...document.querySelectorAll('main *')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element)
      return animationName !== 'none' || transitionDuration.split(', ').some((each) => each !== '0s')
    })
  expect(moving()).toEqual([])
  await emulateMedia({ 'prefers-reduced-motion': 'no-preference' })
  expect(getComputedStyle(document.querySelector('.pwk-spinner')!).animationName).toBe('pwk-turn')
  expect(moving().length).toBeGreaterThan(1)
  finish()
})

async function fillIn() {
  await press('Tab')
  await type('correct horse battery')
  await press('Tab', 'Tab')
  await type('quiet river stone')
  await press('Tab', 'Tab')
  await type('quiet river stone')
}

async function emulateMedia(features: Record<string, string>) {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }))
  await cdp().send('Emulation.setEmulatedMedia', { features: list })
}
