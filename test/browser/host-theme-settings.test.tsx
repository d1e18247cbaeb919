import { createTheme, ThemeProvider } from '@mui/material'
import { render, screen } from '@testing-library/react'
import { ConfigProvider, theme } from 'antd'
import type { ReactNode } from 'react'
import { page as frame } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { antd } from '../../stories/host-themes/antd.js'
import { antd as antd5 } from '../../stories/host-themes/antd.js?older'
import { bootstrap } from '../../stories/host-themes/bootstrap.js'
import { mui } from '../../stories/host-themes/mui.js'
import { mui as mui7 } from '../../stories/host-themes/mui.js?older'
import { tailwind3, tailwind4 } from '../../stories/host-themes/tailwind.js'
import { SideBySide, type DesignSystem } from '../../stories/host-themes/theme.js'
import { emailWords } from '../../stories/host-themes/words.js'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { addStyles, kitStyles, withoutMotion } from './stylesheets.js'
import { boxOf, differences, looksOf, ownButton, ownInput } from './system-looks.js'

let remove = () => {}
beforeEach(() => {
  remove = addStyles(kitStyles, withoutMotion)
})
afterEach(() => remove())

/** Both forms look alike, but for the room that the eye takes. */
function expectAlike() {
  const unlike = differences(looksOf(page.currentPassword()), looksOf(ownInput()))
  expect(unlike.filter((name) => !/padding-(?:right|left)|-right-radius/.test(name))).toEqual([])
  expect(differences(looksOf(page.submitButton()), looksOf(ownButton()))).toEqual([])
}

describe('Ant Design as its ConfigProvider says', () => {
  const settings: Record<string, [Parameters<typeof ConfigProvider>[0], high: number]> = {
    compact: [{ theme: { algorithm: theme.compactAlgorithm } }, 28],
    'compact and dark': [{ theme: { algorithm: [theme.darkAlgorithm, theme.compactAlgorithm] } }, 28],
    small: [{ componentSize: 'small' }, 24],
    large: [{ componentSize: 'large' }, 40],
    'from right to left': [{ direction: 'rtl' }, 32],
    'filled, without borders': [{ variant: 'filled' }, 32],
    'a prefix and a shape of its own': [{ prefixCls: 'acme', theme: { token: { borderRadius: 0 } } }, 32],
    'a height and a colour for inputs alone': [
      { theme: { components: { Input: { colorBgContainer: '#fffbe6', paddingInline: 20 } } } },
      32,
    ],
  }

  test.each(Object.entries(settings))('%s', (_, [given, high]) => {
    const Page = ({ children }: { children: ReactNode }) => <ConfigProvider {...given}>{children}</ConfigProvider>
    renderKit(<SideBySide {...antd} Page={Page} scheme="light" />)
    expect(boxOf(ownInput()).offsetHeight).toBe(high)
    expectAlike()
    const eye = page.toggle('Show current password').getBoundingClientRect()
    expect(eye.height).toBeLessThanOrEqual(Math.max(high, 24))
  })

  test('and as it says later', () => {
    const { rerenderKit } = renderKit(<SideBySide {...antd} scheme="light" />)
    const light = looksOf(page.currentPassword())
    rerenderKit(<SideBySide {...antd} scheme="dark" />)
    expect(differences(looksOf(page.currentPassword()), light)).toContain('color')
    expectAlike()
  })
})

describe('Material UI as its ThemeProvider says', () => {
  const small = { defaultProps: { size: 'small' } } as const
  const settings: Record<string, [Parameters<typeof createTheme>[0], high: number]> = {
    'small by its default props': [{ components: { MuiOutlinedInput: small } }, 40],
    'a shape and a font of its own': [{ shape: { borderRadius: 12 }, typography: { fontSize: 16 } }, 59],
    'with variables, and both schemes': [{ cssVariables: true, colorSchemes: { light: true, dark: true } }, 56],
    'from right to left': [{ direction: 'rtl' }, 56],
  }

  test.each(Object.entries(settings))('%s', (_, [given, high]) => {
    const own = createTheme(given)
    const Page = ({ children }: { children: ReactNode }) => <ThemeProvider theme={own}>{children}</ThemeProvider>
    renderKit(<SideBySide {...mui} Page={Page} scheme="light" />)
    expect(Math.round(boxOf(ownInput()).offsetHeight)).toBe(high)
    expectAlike()
  })
})

const withDialogs: Record<string, DesignSystem> = {
  'Ant Design 6': antd,
  'Ant Design 5': antd5,
  Bootstrap: bootstrap,
  'Material UI 9': mui,
  'Material UI 7': mui7,
  'Tailwind 4': tailwind4,
  'Tailwind 3': tailwind3,
}

describe.each(Object.entries(withDialogs))('in a dialog of %s', (_, { Page, OwnForm, KitTheme, Dialog }) => {
  test.each(['light', 'dark'] as const)('the form is as wide as its own, and looks as it: %s', async (scheme) => {
    await frame.viewport(1000, 900)
    if (!Dialog) throw new Error('There is no dialog to look at.')
    renderKit(
      <Page scheme={scheme}>
        <KitTheme>
          <Dialog title={<span id="account">Your account</span>}>
            <ChangePasswordForm aria-labelledby="account" />
            <OwnForm {...emailWords} />
          </Dialog>
        </KitTheme>
      </Page>,
    )
    // A dialog may give its first field the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    expectAlike()
    const [ours, own] = [page.submitButton(), ownButton()].map((button) => button.closest('form')!.offsetWidth)
    expect(ours).toBe(own)
    expect(screen.getByRole('form', { name: 'Your account' })).toContainElement(page.submitButton())
    expect(screen.queryByRole('heading', { name: 'Change password' })).not.toBeInTheDocument()
    expect(ours, 'which is wider than the kit would be').toBeGreaterThan(416)
  })
})

test('a theme without a provider says what is missing', () => {
  expect(() =>
    render(
      <antd.KitTheme>
        <p>Text</p>
      </antd.KitTheme>,
    ),
  ).toThrow('there is no <PasswordKitProvider>')
})
