import { screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { antd, AntdForm, AntdTheme } from '../../stories/host-themes/antd.js'
import {
  bootstrapClasses,
  bootstrapComponents,
  BootstrapForm,
  BootstrapTheme,
} from '../../stories/host-themes/bootstrap.js'
import { mui, MuiForm, MuiTheme } from '../../stories/host-themes/mui.js'
import { PlainForm, PlainTheme } from '../../stories/host-themes/plain.js'
import { ResetPasswordForm } from '../../src/index.js'
import { tailwindClasses, TailwindForm, TailwindTheme } from '../../stories/host-themes/tailwind.js'
import { SideBySide, type HostTheme } from '../../stories/host-themes/theme.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles } from './stylesheets.js'

interface System extends HostTheme {
  /** So high its input is, in pixels; a browser's own is 20 or 21. */
  high: number
  /** What of an input is not as the system's own has it, and why. Of a button nothing differs. */
  differs?: Record<string, string>
}

const systems: Record<string, System> = {
  'Ant Design': {
    Theme: AntdTheme,
    OwnForm: AntdForm,
    form: { components: antd },
    high: 32,
    differs: { 'padding-right': 'room for the eye' },
  },
  Bootstrap: {
    Theme: BootstrapTheme,
    OwnForm: BootstrapForm,
    form: { unstyled: true, classNames: bootstrapClasses, components: bootstrapComponents },
    high: 38,
    differs: {
      'border-top-right-radius': 'the eye goes on from it, as in its input groups',
      'border-bottom-right-radius': 'the same',
    },
  },
  'Material UI': {
    Theme: MuiTheme,
    OwnForm: MuiForm,
    form: { components: mui },
    high: 40,
    differs: { 'box padding-right': 'room for the eye' },
  },
  'Tailwind with preflight': {
    Theme: TailwindTheme,
    OwnForm: TailwindForm,
    form: { unstyled: true, classNames: tailwindClasses },
    high: 36,
    differs: { 'padding-right': 'room for the eye' },
  },
  'a plain page, unstyled': { Theme: PlainTheme, OwnForm: PlainForm, form: { unstyled: true }, high: 21 },
}

const looks = [
  'height',
  'border-top-left-radius',
  'border-bottom-left-radius',
  'border-top-right-radius',
  'border-bottom-right-radius',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-left-width',
  'border-left-style',
  'border-left-color',
  'padding-top',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'background-color',
  'box-shadow',
  'outline-color',
  'outline-style',
  'outline-width',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-transform',
]

/** The element's looks, and those of a box that some systems draw around it. */
function looksOf(element: Element): Record<string, string> {
  const box = element.closest('.MuiOutlinedInput-root')
  const drawn = { '': element, ...(box && { 'box ': box, 'outline ': box.querySelector('fieldset')! }) }
  return Object.fromEntries(
    Object.entries(drawn).flatMap(([of, each]) => {
      const computed = getComputedStyle(each)
      return looks.map((property) => [of + property, computed.getPropertyValue(property)])
    }),
  )
}

/** The names of what differs. */
const differences = (one: Record<string, string>, other: Record<string, string>) =>
  Object.keys(one).filter((name) => one[name] !== other[name])

const boxOf = (input: HTMLElement) => input.closest<HTMLElement>('.MuiOutlinedInput-root') ?? input
const ownInput = () => screen.getByLabelText('Email')
const ownButton = () => screen.getByRole('button', { name: 'Save' })

let remove = () => {}
beforeEach(() => {
  remove = addStyles(kitStyles, '* { transition: none !important; animation: none !important }')
})
afterEach(() => remove())

describe.each(Object.entries(systems))('%s', (_, { high, differs = {}, ...system }) => {
  test.each(['light', 'dark'] as const)('input and button look as its own do: %s', (scheme) => {
    renderKit(<SideBySide {...system} scheme={scheme} />)
    expect(boxOf(ownInput()).offsetHeight).toBe(high)
    expect(differences(looksOf(page.currentPassword()), looksOf(ownInput()))).toEqual(Object.keys(differs))
    expect(differences(looksOf(page.submitButton()), looksOf(ownButton()))).toEqual([])
  })

  test('and with the focus', () => {
    renderKit(<SideBySide {...system} scheme="light" />)
    const [input, button] = [page.currentPassword(), page.submitButton()]
    const atRest = looksOf(input)
    ownInput().focus()
    const own = looksOf(ownInput())
    input.focus()
    expect(differences(looksOf(input), own)).toEqual(Object.keys(differs))
    expect(differences(looksOf(input), atRest), 'it can be seen').not.toEqual([])
    ownButton().focus()
    const ownWithFocus = looksOf(ownButton())
    button.focus()
    expect(differences(looksOf(button), ownWithFocus)).toEqual([])
  })

  test('the eye stands in the line of its input, and in no text', () => {
    renderKit(<SideBySide {...system} scheme="light" />)
    const input = page.currentPassword()
    const eye = page.toggle('Show current password').getBoundingClientRect()
    const box = boxOf(input).getBoundingClientRect()
    const textEnd = input.getBoundingClientRect().right - parseFloat(getComputedStyle(input).paddingRight)
    const middle = (box.top + box.bottom) / 2
    expect(eye.top).toBeLessThan(middle)
    expect(eye.bottom).toBeGreaterThan(middle)
    expect(eye.left).toBeGreaterThanOrEqual(textEnd - 1)
  })
})

test('a list that is no <select> is read by its ref', async () => {
  const users = [
    { id: '1', email: 'alice@example.com', password: 'correct horse battery' },
    { id: '2', phone: '151234567', phoneCountryCode: '+49' },
  ]
  const emulator = emulate({ users })
  renderKit(
    <AntdTheme scheme="light">
      <ResetPasswordForm components={antd} />
    </AntdTheme>,
    { emulator },
  )
  await userEvent.click(await screen.findByRole('combobox'))
  await type('Germany')
  await press('Enter')
  await userEvent.click(screen.getByLabelText('Email or phone number'))
  await type('151 234567')
  await press('Enter')
  expect(await screen.findByText('+49 151234567')).toBeInTheDocument()
})
