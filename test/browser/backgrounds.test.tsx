import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as page from '../elements.js'
import { contrast } from '../contrast.js'
import { hostColours, type HostColours } from '../host-colours.js'
import { changeStates as change, resetStates as reset } from './form-states.js'
import { groundOf, ringStandsOut, standsOut } from './ground.js'
import { press } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'

let remove = () => {}
beforeEach(() => {
  localStorage.clear()
  remove = addStyles('* { transition: none !important }', kitStyles)
})
afterEach(() => remove())

/** A page that says what colours it has and no `color-scheme`, so that Chromium takes it for a light one. */
const inHost =
  ({ text, background }: HostColours) =>
  (form: ReactNode) => (
    <main style={{ background, color: text, padding: 16 }}>
      <h1>Account</h1>
      {form}
    </main>
  )

const texts = [
  '.pwk-title',
  '.pwk-description',
  '.pwk-label',
  '.pwk-input',
  '.pwk-hint',
  '.pwk-note',
  '.pwk-requirement-label',
  '.pwk-error:not(:empty)',
  '.pwk-message',
  '.pwk-reference',
  '.pwk-verdict',
  '.pwk-submit',
  '.pwk-link',
  '.pwk-account',
  '.pwk-toggle',
]
const edges = ['.pwk-input', '.pwk-select', '.pwk-alert:not(:empty)', '.pwk-error:not(:empty)', '.pwk-panel']

/** What does not differ from the page, as `.pwk-hint 3.2`. */
function hardToSee(): string[] {
  const less = (selector: string, least: number, measure: (element: Element) => number) =>
    [...document.querySelectorAll(`main ${selector}`)].flatMap((element) => {
      const measured = measure(element)
      return measured < least ? [`${selector} ${measured.toFixed(2)}`] : []
    })
  const look = (element: Element) => getComputedStyle(element)
  return [
    ...texts.flatMap((selector) => less(selector, 4.5, (element) => standsOut(look(element).color, element))),
    ...edges.flatMap((selector) =>
      less(selector, 3, (element) => standsOut(look(element).borderInlineStartColor, element)),
    ),
    ...less('.pwk-segment', 3, (element) => standsOut(look(element).borderTopColor, element.parentElement!)),
    ...less('.pwk-mark', 3, (element) => standsOut(look(element).color, element)),
  ]
}

/** Colours of a photograph and of a gradient: the text can be read on each of them. */
const pictures: Record<string, { text: string; stops: string[] }> = {
  'a dusk': { text: '#ffffff', stops: ['#0b1d3a', '#3b2a5a', '#6b2d5c'] },
  'a bright sky': { text: '#10203a', stops: ['#bfe3ff', '#f7fbff', '#ffe9c9'] },
}
const onPictures = Object.entries(pictures).flatMap(([name, { text, stops }]) =>
  stops.map((background) => [`${name}, where it is ${background}`, { text, background }] as const),
)

/** One of each kind; test/token-contrast.test.ts calculates the others. */
const hosts = ['a page without a style', 'Ant Design, dark', "Vite's template", 'white upon grey', 'black upon amber']

describe.each([...hosts.map((name) => [name, hostColours[name]!] as const), ...onPictures])('upon %s', (_, host) => {
  test('the form to change a password can be read, and its edges and its focus be seen', async () => {
    await change['requirements partly met']({}, inHost(host))
    expect(hardToSee()).toEqual([])
    for (const control of [page.newPassword(), page.toggle('Show new password'), page.submitButton()]) {
      while (document.activeElement !== control) await press('Tab')
      expect(ringStandsOut(control, groundOf(document.querySelector('main')))).toBeGreaterThanOrEqual(3)
    }
    await press('Enter')
    await expect.poll(() => document.querySelector('.pwk-error:not(:empty)')).not.toBeNull()
    expect(hardToSee()).toEqual([])
  })
})

describe.each(['Ant Design, dark', "Vite's template", 'white upon purple'])('upon %s', (name) => {
  const host = hostColours[name]!

  test('so can an alert, and a success', async () => {
    await change.error({}, inHost(host))
    expect(hardToSee()).toEqual([])
    await press('Tab', 'Enter')
    await page.doneHeading()
    expect(hardToSee()).toEqual([])
  })

  test('a meter', async () => {
    await change.strength({}, inHost(host))
    expect(document.querySelector('.pwk-segment[data-filled]')).not.toBeNull()
    expect(hardToSee()).toEqual([])
  })

  test('the steps of a forgotten password, and the list of countries when it is open', async () => {
    await reset.account({}, inHost(host))
    expect(hardToSee()).toEqual([])
    const option = document.querySelector('.pwk-select option')!
    const { color, backgroundColor } = getComputedStyle(option)
    expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5)
  })

  test('what the browser fills in, the eye upon it, and the focus', async () => {
    // Nothing makes a field `:autofill` but a browser with a profile. The colours are those that Chromium insists on.
    const filled = addStyles(
      kitStyles.replaceAll(':autofill', '[data-autofilled]'),
      'input[data-autofilled] { background-color: rgb(232, 240, 254) !important; color: FieldText !important }',
    )
    await change.idle({}, inHost(host))
    const field = page.newPassword()
    const toggle = page.toggle('Show new password')
    field.dataset['autofilled'] = ''
    expect(standsOut(getComputedStyle(field).color, field)).toBeGreaterThanOrEqual(4.5)
    expect(standsOut(getComputedStyle(toggle).color, field)).toBeGreaterThanOrEqual(3)
    field.focus()
    expect(ringStandsOut(field)).toBeGreaterThanOrEqual(3)
    filled()
  })
})
