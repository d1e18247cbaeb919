import { screen, within } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { antd } from '../../stories/host-themes/antd.js'
import { antd as antd5 } from '../../stories/host-themes/antd.js?older'
import { bootstrap } from '../../stories/host-themes/bootstrap.js'
import { mui } from '../../stories/host-themes/mui.js'
import { mui as mui7 } from '../../stories/host-themes/mui.js?older'
import { plain } from '../../stories/host-themes/plain.js'
import { tailwind3, tailwind4 } from '../../stories/host-themes/tailwind.js'
import { SideBySide, Twins, type DesignSystem } from '../../stories/host-themes/theme.js'
import { ResetPasswordForm } from '../../src/index.js'
import { contrast, over, rgba } from '../contrast.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { press, type } from './keyboard.js'
import { addStyles, kitStyles, withoutMotion } from './stylesheets.js'
import { boxOf, differences, looksOf, ownButton, ownInput } from './system-looks.js'

interface System {
  system: DesignSystem
  /** So high its input is, in pixels; a browser's own is 20 or 21. */
  high: number
  /** What of an input is not as the system's own has it, and why. Of a button nothing differs. */
  differs?: Record<string, string>
}

const roomForTheEye = { 'padding-right': 'room for the eye' }

const systems: Record<string, System> = {
  'Ant Design 6': { system: antd, high: 32, differs: roomForTheEye },
  'Ant Design 5': { system: antd5, high: 32, differs: roomForTheEye },
  Bootstrap: {
    system: bootstrap,
    high: 38,
    differs: {
      'border-top-right-radius': 'the eye goes on from it, as in its input groups',
      'border-bottom-right-radius': 'the same',
    },
  },
  'Material UI 9': { system: mui, high: 56, differs: { 'box padding-right': 'room for the eye' } },
  'Material UI 7': { system: mui7, high: 56, differs: { 'box padding-right': 'room for the eye' } },
  'Tailwind 4': { system: tailwind4, high: 36, differs: roomForTheEye },
  'Tailwind 3': { system: tailwind3, high: 36, differs: roomForTheEye },
  'a plain page, unstyled': { system: { ...plain, form: { unstyled: true } }, high: 21 },
}

let remove = () => {}
beforeEach(() => {
  remove = addStyles(kitStyles, withoutMotion)
})
afterEach(() => remove())

describe.each(Object.entries(systems))('%s', (_, { high, differs = {}, system }) => {
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

  test('the eye is in the line of its input, and covers no text', () => {
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

const { 'a plain page, unstyled': _plain, ...themed } = systems

describe.each(Object.entries(themed))('the words of a field of %s', (_, { system }) => {
  test.each(['light', 'dark'] as const)('are as large as its own, and an error as red: %s', async (scheme) => {
    renderKit(<Twins {...system} scheme={scheme} />)
    const [kit, own] = screen.getAllByRole('form', { name: 'Change password' })
    await userEvent.click(within(kit!).getByRole('button', { name: 'Change password' }))
    await within(kit!).findByText('Enter the new password again.')
    const bothOf = (text: string) => [styleOf(kit!, text), styleOf(own!, text)] as const
    const [label, ownLabel] = bothOf('Confirm new password')
    expect(label, 'Material UI has a red one').toEqual(ownLabel)
    const [hint, ownHint] = bothOf('A few unrelated words are hard to guess and easy to remember.')
    expect({ ...hint, color: '' }).toEqual({ ...ownHint, color: '' })
    const [error, ownError] = bothOf('Enter the new password again.')
    expect({ ...error, color: '' }).toEqual({ ...ownError, color: '' })
    const ground = { light: '#ffffff', dark: '#212529' }[scheme]
    expect(redness(error.color, ground)).toBeGreaterThan(redness(ownError.color, ground) / 2)
    expect(contrast(error.color, ground, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe.each(Object.entries(themed))('the strength meter of %s', (_, { system }) => {
  test.each(['light', 'dark'] as const)(
    'is as small as a hint, and shows how strong the password is: %s',
    async (scheme) => {
      renderKit(<SideBySide {...system} form={{ strengthMeter: true }} scheme={scheme} />)
      const form = screen.getAllByRole('form', { name: 'Change password' })[0]!
      const hint = styleOf(form, 'A few unrelated words are hard to guess and easy to remember.')
      await userEvent.click(page.newPassword())
      await type('Tr0ub4dor')
      const meter = await within(form).findByRole('meter', { name: 'Password strength' })
      const verdict = await within(form).findByText(meter.getAttribute('aria-valuetext')!)
      expect(styleOf(form, verdict.textContent).fontSize).toBe(hint.fontSize)
      const { width, height } = meter.getBoundingClientRect()
      const [filled, empty] = [meter.firstElementChild!, meter.lastElementChild!].map(seen)
      if (width > 1) {
        expect(height).toBeGreaterThanOrEqual(4)
        expect(filled).not.toEqual(empty)
      } else {
        const [label, word] = [...verdict.parentElement!.children].map((part) => part.getBoundingClientRect())
        expect(word!.left, 'label and word stand apart').toBeGreaterThan(label!.right)
      }
    },
  )
})

/** What tells a filled segment from an empty one. */
function seen(segment: Element) {
  const { backgroundColor, borderColor } = getComputedStyle(segment)
  return { backgroundColor, borderColor, width: segment.getBoundingClientRect().width > 10 }
}

function styleOf(form: HTMLElement, text: string) {
  const { fontSize, fontWeight, color } = getComputedStyle(within(form).getByText(text))
  return { fontSize, fontWeight, color }
}

/** By how much there is more red in a colour than anything else, from 0 to 255. */
function redness(colour: string, ground: string): number {
  const [red, green, blue] = rgba(over(colour, ground))
  return red - Math.max(green, blue)
}

test('a list that is no <select> is read by its ref', async () => {
  const users = [
    { id: '1', email: 'alice@example.com', password: 'correct horse battery' },
    { id: '2', phone: '151234567', phoneCountryCode: '+49' },
  ]
  const emulator = emulate({ users })
  renderKit(
    <antd.Page scheme="light">
      <antd.KitTheme>
        <ResetPasswordForm />
      </antd.KitTheme>
    </antd.Page>,
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
