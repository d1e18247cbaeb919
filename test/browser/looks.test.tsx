import { cleanup, screen } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page as screenOf, userEvent } from 'vitest/browser'
import { failures } from '../../src/emulator/index.js'
import { ChangePasswordForm, requireClasses, ResetPasswordForm, type PasswordPolicy } from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { ko } from '../../src/locales/ko.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { heldFetch } from './held-fetch.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'
import { whatSticksOut } from './what-sticks-out.js'

const update = 'POST /api/v3/update-password'

/** A line of each kind, and one too long for a narrow screen. */
const policy: PasswordPolicy = {
  minLength: 10,
  classes: requireClasses(['lowercase', 'uppercase', 'digit', 'symbol'], { atLeast: 3 }),
  rules: [{ code: 'history', message: 'Donaudampfschifffahrtsgesellschaftskapitänspatentprüfung' }],
}

/** How the form gets into each state, and what the test does to let it go. */
const states: Record<string, (options?: KitOptions, around?: (form: ReactNode) => ReactNode) => Promise<() => void>> = {
  async idle(options, around = plain) {
    renderKit(<>{around(<ChangePasswordForm username="alice" />)}</>, options)
    return () => {}
  },
  async invalid(options, around) {
    await states['idle']!(options, around)
    await press('Tab', 'Enter')
    await expect.poll(() => document.querySelectorAll('[aria-invalid]')).toHaveLength(3)
    return () => {}
  },
  async 'caps lock'(options, around) {
    await states['idle']!(options, around)
    await press('Tab')
    // No key of the test's machine is on: the event says what it says when one is.
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { modifierCapsLock: true }))
    await expect.poll(() => document.querySelector('.pwk-caps-lock')).not.toBeNull()
    return () => {}
  },
  async shown(options, around) {
    await states['idle']!(options, around)
    await fillIn()
    for (const toggle of document.querySelectorAll('.pwk-toggle')) await userEvent.click(toggle)
    expect(document.querySelectorAll('input[type=text].pwk-input')).toHaveLength(3)
    return () => {}
  },
  async pending(options, around) {
    const emulator = emulate()
    const network = heldFetch(emulator.fetch)
    await states['idle']!({ emulator, fetch: network.fetch, ...options }, around)
    await fillIn()
    network.hold()
    await press('Enter')
    await expect.poll(() => document.querySelector('.pwk-spinner')).not.toBeNull()
    return network.release
  },
  async error(options, around) {
    const emulator = emulate()
    emulator.inject({ ...failures.serverError, route: update })
    await states['idle']!({ emulator, ...options }, around)
    await fillIn()
    await press('Enter')
    await expect.poll(() => document.querySelector('.pwk-reference')).not.toBeNull()
    return () => {}
  },
  async 'too many attempts'(options, around) {
    const emulator = emulate()
    emulator.inject({
      ...failures.throttled,
      route: update,
      envelope: { statusCode: 499, apiCode: 987_654 },
      status: 200,
    })
    await states['error']!({ emulator, ...options }, around)
    return () => {}
  },
  async 'requirements partly met'(options, around) {
    await states['idle']!({ policy, ...options }, around)
    await press('Tab', 'Tab', 'Tab')
    await type(' Quiet 7河')
    await expect.poll(() => document.querySelectorAll('.pwk-mark[data-met]')).toHaveLength(3)
    await expect.poll(() => document.querySelectorAll('.pwk-note'), { timeout: 3000 }).toHaveLength(2)
    return () => {}
  },
  async 'requirements all met'(options, around) {
    await states['idle']!({ policy, ...options }, around)
    await press('Tab', 'Tab', 'Tab')
    await type('Quiet river 7')
    await expect.poll(() => document.querySelectorAll('.pwk-mark[data-unmet]')).toHaveLength(0)
    return () => {}
  },
  async 'new password refused'(options, around) {
    const emulator = emulate()
    emulator.inject({ route: update, envelope: { statusCode: 422, apiCode: 2029 } })
    await states['idle']!({ emulator, ...options }, around)
    await fillIn()
    await press('Enter')
    await expect.poll(() => document.querySelectorAll('.pwk-mark[data-unmet]')).toHaveLength(1)
    await expect.poll(() => document.querySelectorAll('[aria-invalid]')).toHaveLength(1)
    return () => {}
  },
  async success(options, around) {
    await states['idle']!(options, around)
    await fillIn()
    await press('Enter')
    await expect.poll(() => document.querySelector('.pwk-panel')).not.toBeNull()
    return () => {}
  },
}
const stateNames = Object.keys(states)

let remove = () => {}
beforeEach(async () => {
  remove = addStyles('body { margin: 0 } * { transition: none !important }', kitStyles)
  await screenOf.viewport(800, 900)
})
afterEach(async () => {
  remove()
  await emulateMedia({})
})

describe('axe finds nothing to object to', () => {
  describe.each(['light', 'dark'])('in a %s page', (scheme) => {
    test.each(stateNames)('%s', async (state) => {
      const done = await states[state]!({}, inPage(scheme))
      expect(await objections()).toEqual([])
      done()
    })
  })

  test.each(stateNames)('from right to left: %s', async (state) => {
    const done = await states[state]!({ locale: { ...en, tag: 'ar', dir: 'rtl' } }, inPage('light'))
    expect(await objections()).toEqual([])
    done()
  })

  test.each(stateNames)('on a screen of 320 pixels, in Chinese: %s', async (state) => {
    await screenOf.viewport(320, 640)
    const done = await states[state]!({ locale: zhCN }, inPage('dark'))
    expect(await objections()).toEqual([])
    done()
  })

  test('and would: a pale hint, a small box without a label', async () => {
    remove()
    remove = addStyles(kitStyles, ':root { --pwk-muted: #ccc }')
    await states['idle']!({}, (form) =>
      inPage('light')(
        <>
          {form}
          <input type="checkbox" id="nameless" />
        </>,
      ),
    )
    expect(await objections()).toEqual([
      expect.stringContaining('color-contrast'),
      expect.stringContaining('label'),
      expect.stringContaining('target-size'),
    ])
  })
})

describe('on a narrow screen', () => {
  const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`

  test.each(stateNames.flatMap((state) => [en, zhCN, ko].map((locale) => [state, locale.tag, locale] as const)))(
    'of 320 pixels nothing is cut off or has to be scrolled sideways, also with wider text: %s, %s',
    async (state, _, locale) => {
      await screenOf.viewport(320, 640)
      const done = await states[state]!({ locale }, inPage('light'))
      expect(whatSticksOut(), 'as it comes').toEqual([])
      const wider = addStyles(spacing)
      expect(whatSticksOut(), 'with the text spacing of WCAG 1.4.12').toEqual([])
      wider()
      done()
    },
  )

  test('a part that is too wide would be seen', async () => {
    await screenOf.viewport(320, 640)
    await states['idle']!({}, inPage('light'))
    const wide = addStyles('.pwk-submit { min-inline-size: 400px }')
    expect(whatSticksOut()).toContain('pwk-submit')
    wide()
  })

  test('everything that can be pressed measures at least 24 by 24 pixels, the fields and the button 44', async () => {
    await screenOf.viewport(320, 640)
    await states['idle']!({}, inPage('light'))
    for (const element of document.querySelectorAll('main button, main .pwk-input')) {
      const { width, height } = element.getBoundingClientRect()
      const least = element.matches('.pwk-toggle') ? 24 : 44
      expect(Math.min(width, height), element.className).toBeGreaterThanOrEqual(least)
    }
  })
})

test('from right to left the button of a field is at its left end, and the text leaves it room', async () => {
  await states['idle']!({ locale: { ...en, dir: 'rtl' } }, inPage('light'))
  const field = page.currentPassword()
  const toggle = page.toggle('Show current password')
  expect(toggle.getBoundingClientRect().left).toBe(field.getBoundingClientRect().left)
  expect(parseFloat(getComputedStyle(field).paddingLeft)).toBeGreaterThan(toggle.offsetWidth)
})

describe.each(['light', 'dark'])(
  'in a %s page what bounds a part stands out from what is around it, 3 to 1',
  (scheme) => {
    test('at rest, with the focus, and when wrong', async () => {
      await states['idle']!({}, inPage(scheme))
      const around = getComputedStyle(document.querySelector('main')!).backgroundColor
      const field = page.newPassword()
      const colours = () => getComputedStyle(field)
      expect(contrast(colours().borderTopColor, colours().backgroundColor)).toBeGreaterThanOrEqual(3)
      expect(contrast(colours().borderTopColor, around)).toBeGreaterThanOrEqual(3)
      expect(contrast(getComputedStyle(page.submitButton()).backgroundColor, around)).toBeGreaterThanOrEqual(3)
      const toggle = page.toggle('Show new password')
      expect(contrast(getComputedStyle(toggle).color, colours().backgroundColor)).toBeGreaterThanOrEqual(3)

      await press('Tab', 'Tab', 'Tab')
      expect(field).toHaveFocus()
      expect(colours().outlineStyle).toBe('solid')
      expect(contrast(colours().outlineColor, around)).toBeGreaterThanOrEqual(3)
      for (const control of [toggle, page.submitButton()]) {
        while (document.activeElement !== control) await press('Tab')
        const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(control)
        expect([outlineStyle, outlineWidth]).toEqual(['solid', '2px'])
        expect(contrast(outlineColor, around)).toBeGreaterThanOrEqual(3)
      }

      await press('Enter')
      await expect.poll(() => field.ariaInvalid).toBe('true')
      expect(contrast(colours().borderTopColor, colours().backgroundColor)).toBeGreaterThanOrEqual(3)
      expect(contrast(colours().borderTopColor, around)).toBeGreaterThanOrEqual(3)
    })

    test('for the alert and the panel of success', async () => {
      await states['error']!({}, inPage(scheme))
      const around = getComputedStyle(document.querySelector('main')!).backgroundColor
      expect(contrast(getComputedStyle(page.alertBox()).borderTopColor, around)).toBeGreaterThanOrEqual(3)
      await press('Tab', 'Enter')
      await page.doneHeading()
      expect(contrast(getComputedStyle(document.querySelector('.pwk-panel')!).borderTopColor, around)).toBeGreaterThan(
        3,
      )
    })

    test('the two schemes are really two', async () => {
      await states['idle']!({}, inPage(scheme))
      const { color } = getComputedStyle(document.querySelector('.pwk-title')!)
      expect(contrast(color, 'rgb(255, 255, 255)') > 10).toBe(scheme === 'light')
    })
  },
)

describe('with the colours of the system forced upon the page', () => {
  test('a wrong field differs from a right one by more than its colour, and the button keeps an edge', async () => {
    await emulateMedia({ 'forced-colors': 'active' })
    await states['idle']!({}, inPage('light'))
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
    await states['error']!({}, inPage('light'))
    const alert = getComputedStyle(page.alertBox())
    expect([alert.borderTopWidth, alert.borderInlineStartWidth]).toEqual(['1px', '4px'])
    const toggle = page.toggle('Show new password')
    const { stroke } = getComputedStyle(toggle.querySelector('path')!)
    expect(contrast(stroke, getComputedStyle(page.newPassword()).backgroundColor)).toBeGreaterThanOrEqual(3)
  })
})

test.each(['light', 'dark'])(
  'with the colours of the system forced upon a %s page the marks of the requirements stand out',
  async (scheme) => {
    await emulateMedia({ 'forced-colors': 'active', 'prefers-color-scheme': scheme === 'light' ? 'dark' : 'light' })
    await states['requirements partly met']!({}, inPage(scheme))
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
    await states['idle']!({}, inPage('light'))
    expect(look('.pwk-submit').borderTopStyle).not.toBe('dashed')
    cleanup()
    await states['too many attempts']!({}, inPage('light'))
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
    await screen.findByLabelText('Code', undefined, { timeout: 5000 })
    expectWaiting('.pwk-actions .pwk-link')
    expect(look('.pwk-actions .pwk-link').textDecorationLine).toBe('none')
  })

  test('an error has a mark that a hint has not, and none while there is no error', async () => {
    await scheme()
    await states['invalid']!({}, inPage('light'))
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
    const ground = groundOf(document.querySelector(selector)!)
    if (forced === 'none') return expect(contrast(color, ground), selector).toBeGreaterThanOrEqual(4.5)
    const probe = document.body.appendChild(document.createElement('p'))
    probe.style.color = 'GrayText'
    expect(color, selector).toBe(getComputedStyle(probe).color)
    probe.remove()
  }
})

/** The first colour behind it that is one. */
function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element)
  return backgroundColor.startsWith('rgb(') ? backgroundColor : groundOf(element.parentElement!)
}

test('who asks for less motion sees none; who does not sees the wheel turn', async () => {
  await emulateMedia({ 'prefers-reduced-motion': 'reduce' })
  remove()
  remove = addStyles(kitStyles)
  const done = await states['pending']!({}, inPage('light'))
  const moving = () =>
    [...document.querySelectorAll('main *')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element)
      return animationName !== 'none' || transitionDuration.split(', ').some((each) => each !== '0s')
    })
  expect(moving()).toEqual([])
  await emulateMedia({ 'prefers-reduced-motion': 'no-preference' })
  expect(getComputedStyle(document.querySelector('.pwk-spinner')!).animationName).toBe('pwk-turn')
  expect(moving().length).toBeGreaterThan(1)
  done()
})

/** A page as a host has it: one heading, one landmark, a background that goes with the scheme. */
function inPage(scheme: string) {
  return (form: ReactNode) => (
    <main style={{ colorScheme: scheme, background: 'Canvas', color: 'CanvasText', padding: 16 }}>
      <h1>Account</h1>
      {form}
    </main>
  )
}

function plain(form: ReactNode) {
  return form
}

async function fillIn() {
  await press('Tab')
  await type('correct horse battery')
  await press('Tab', 'Tab')
  await type('quiet river stone')
  await press('Tab', 'Tab')
  await type('quiet river stone')
}

async function objections(): Promise<string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations, incomplete, passes } = await axe.run(document, { runOnly: { type: 'tag', values } })
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast')
  return [...violations, ...undecided].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

async function emulateMedia(features: Record<string, string>) {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }))
  await cdp().send('Emulation.setEmulatedMedia', { features: list })
}

/** WCAG 2.2, contrast ratio of two opaque colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1)
  if (!channels) throw new Error(`${colour} is not opaque.`)
  const [red, green, blue] = channels.map((channel) => {
    const value = Number(channel) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
