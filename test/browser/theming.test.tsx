import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ChangePasswordForm, ResetPasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { addStyles, kitStyles } from './stylesheets.js'
import native from './native-look.css?raw'

let remove = () => {}
const styles = (...sheets: string[]) => {
  remove = addStyles('* { transition: none !important }', ...sheets)
}
afterEach(() => remove())

/** The looks of a page that was there before the kit, in its own words. */
const hostsOwn = `
  .shop { color: #222; font: 14px / 1.5 Verdana, sans-serif }
  .shop label { color: #222; font-weight: 400 }
  .shop input { box-sizing: border-box; height: 32px; border: 1px solid #767676; border-radius: 0; background: #fafafa;
    color: #222; font: inherit }
  .shop button { box-sizing: border-box; height: 32px; border: 0; border-radius: 0; background: #0b6e4f; color: #fff;
    font: inherit; font-weight: 700 }
  .shop button:hover { background: #0b6e4f }
  .shop input:focus, .shop button:focus-visible { outline: 3px solid #222; outline-offset: 0 }
`

const looks = [
  'height',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-top-left-radius',
  'border-bottom-right-radius',
  'background-color',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'outline-width',
  'outline-style',
  'outline-color',
  'outline-offset',
]

function looksOf(element: Element) {
  const computed = getComputedStyle(element)
  // A border without a width has an invisible style and colour.
  const seen = looks.filter((name) => !/^border-top-(?:style|color)/.test(name) || computed.borderTopWidth !== '0px')
  return Object.fromEntries(seen.map((name) => [name, computed.getPropertyValue(name)]))
}

test('twenty lines are enough to look native: input, button and label are as the page’s own, with and without the focus', () => {
  expect(native.trim().split('\n').length).toBeLessThanOrEqual(20)
  styles(kitStyles, hostsOwn, native)
  renderKit(
    <>
      <form className="shop">
        <label htmlFor="own">Email</label>
        <input id="own" type="email" />
        <button type="submit">Save</button>
      </form>
      <ChangePasswordForm />
    </>,
  )
  const pairs = [
    [page.currentPassword(), screen.getByLabelText('Email')],
    [page.submitButton(), screen.getByRole('button', { name: 'Save' })],
  ] as const
  for (const [ours, own] of pairs) {
    expect(looksOf(ours)).toEqual(looksOf(own))
    own.focus()
    const focused = looksOf(own)
    expect(focused['outline-width'], 'the page has a ring of its own').toBe('3px')
    ours.focus()
    expect(looksOf(ours)).toEqual(focused)
  }
  const label = getComputedStyle(screen.getByText('Current password', { selector: 'label' }))
  expect([label.color, label.fontWeight, label.fontFamily]).toEqual(['rgb(34, 34, 34)', '400', 'Verdana, sans-serif'])
})

test('where only the accent is set, nothing of the kit’s own blue comes up below the pointer', async () => {
  styles(kitStyles, ':root { --pwk-accent: rgb(1, 2, 3) }')
  renderKit(<ChangePasswordForm />)
  await userEvent.hover(page.submitButton())
  expect(page.submitButton().matches(':hover')).toBe(true)
  expect(getComputedStyle(page.submitButton()).backgroundColor).toBe('rgb(1, 2, 3)')
})

test.each([2, 1, 0.8, 0.1])(
  'a density of %s scales space and controls, and leaves targets of 24 px',
  async (density) => {
    styles(kitStyles, `:root { --pwk-density: ${density}; --pwk-space: 20px }`)
    renderKit(
      <>
        <ChangePasswordForm onCancel={() => {}} />
        <ResetPasswordForm />
      </>,
    )
    await screen.findByLabelText('Email or phone number')
    const gap = getComputedStyle(document.querySelector('.pwk-form')!).rowGap
    expect(parseFloat(gap)).toBeCloseTo(20 * density)
    if (density === 0.8) expect(page.currentPassword().offsetHeight).toBe(Math.round(44 * 0.8))
    const targets = document.querySelectorAll<HTMLElement>(
      '.pwk-input, .pwk-toggle, .pwk-submit, .pwk-cancel, .pwk-select',
    )
    expect(targets.length).toBeGreaterThan(8)
    for (const target of targets) {
      expect(target.offsetHeight, target.className).toBeGreaterThanOrEqual(24)
      expect(target.offsetWidth, target.className).toBeGreaterThanOrEqual(24)
    }
  },
)

test('a control is as high as the page asks, and its text is in the middle', async () => {
  styles(kitStyles, ':root { --pwk-control-height: 30px; --pwk-font-size: 14px; --pwk-input-font-size: 14px }')
  renderKit(<ChangePasswordForm onCancel={() => {}} />)
  const heights = [page.currentPassword(), page.submitButton(), page.submitButton('Cancel')].map(
    ({ offsetHeight }) => offsetHeight,
  )
  expect(heights).toEqual([30, 30, 30])
})
