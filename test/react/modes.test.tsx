import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { changeModeOf, ChangePasswordForm } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { alice, chosen, paste, said, writes } from './acts.js'

const labels = () => [...document.querySelectorAll('label')].map(({ textContent }) => textContent)
const three = ['Current password', 'New password', 'Confirm new password']

const modes = [
  {
    mode: 'change',
    account: alice.email,
    title: 'Change password',
    description: undefined,
    button: 'Change password',
    fields: three,
    keys: ['newPassword', 'oldPassword', 'passwordEncryptType'],
    done: 'Password changed',
  },
  {
    mode: 'forced',
    account: alice.email,
    title: 'Choose your own password',
    description: 'Please replace the password you were given.',
    button: 'Change password',
    fields: three,
    keys: ['newPassword', 'oldPassword', 'passwordEncryptType'],
    done: 'Password changed',
  },
  {
    mode: 'expired',
    account: alice.email,
    title: 'Your password has expired',
    description: 'Please choose a new one to go on.',
    button: 'Change password',
    fields: three,
    keys: ['newPassword', 'oldPassword', 'passwordEncryptType'],
    done: 'Password changed',
  },
  {
    mode: 'set',
    account: 'carol@example.com',
    title: 'Set a password',
    description: undefined,
    button: 'Set password',
    fields: three.slice(1),
    keys: ['newPassword', 'passwordEncryptType'],
    done: 'Password set',
  },
] as const

describe.each(modes)('mode="$mode"', ({ mode, account, title, description, button, fields, keys, done }) => {
  test('has its words and its fields, sends what the service wants, and changes the password', async () => {
    const user = userEvent.setup()
    const { emulator, accessToken } = renderKit(<ChangePasswordForm mode={mode} />, { account })
    expect(page.heading(title)).toBeInTheDocument()
    expect(document.querySelector('.pwk-description')?.textContent).toBe(description)
    expect(labels()).toEqual(fields)
    for (const label of fields) {
      await paste(user, screen.getByLabelText(label), label === 'Current password' ? alice.password : chosen)
    }
    await user.click(page.submitButton(button))
    await page.expectFocus(await page.doneHeading(done))

    const [sent, ...more] = writes(emulator)
    expect(more).toEqual([])
    expect(sent).toMatchObject({ path: '/api/v3/update-password', headers: { authorization: `Bearer ${accessToken}` } })
    expect(Object.keys(JSON.parse(sent!.body) as object).toSorted()).toEqual(keys)
    expect(emulator.passwordOf(account)).toBe(chosen)
  })

  test('has words of its own in Chinese too', () => {
    renderKit(<ChangePasswordForm mode={mode} />, { account, locale: zhCN })
    const heading = screen.getByRole('heading')
    expect(heading).toHaveTextContent(/^\p{Script=Han}+$/u)
    expect(Boolean(document.querySelector('.pwk-description'))).toBe(description !== undefined)
    expect(labels()).toHaveLength(fields.length)
  })

  test('without an access token says that the session is over, and stops: V3 has no such call', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm mode={mode} />, { account, accessToken: undefined })
    for (const label of fields) {
      await paste(user, screen.getByLabelText(label), label === 'Current password' ? alice.password : chosen)
    }
    await user.click(page.submitButton(button))
    await expect.poll(() => page.alertBox().textContent).toContain(said('unauthorized'))
    expect(writes(emulator)).toHaveLength(1)
    expect(writes(emulator)[0]!.headers).not.toHaveProperty('authorization')
    expect(emulator.changes).toEqual([])
  })
})

test('the titles of all modes differ, in both languages', () => {
  const titles = (locale?: typeof zhCN) =>
    modes.map(({ mode }) => {
      const { unmount } = renderKit(<ChangePasswordForm mode={mode} />, { locale })
      const title = screen.getByRole('heading').textContent
      unmount()
      return title
    })
  expect(new Set([...titles(), ...titles(zhCN)]).size).toBe(8)
})

test('a mode that changes while the form is open keeps what was typed, and sends it', async () => {
  const user = userEvent.setup()
  const { rerenderKit, emulator } = renderKit(<ChangePasswordForm />)
  for (const label of three) {
    await paste(user, screen.getByLabelText(label), label === 'Current password' ? alice.password : chosen)
  }
  rerenderKit(<ChangePasswordForm mode="expired" />)
  expect(page.heading('Your password has expired')).toBeInTheDocument()
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ oldPassword: alice.password, newPassword: chosen }])
})

test.each([
  [1639, 'forced'],
  [2058, 'expired'],
  [2071, 'expired'],
  [2061, undefined],
  [1635, undefined],
  [1636, undefined],
  [1643, undefined],
  [2005, undefined],
  [2006, undefined],
  [2020, undefined],
  [200, undefined],
  [0, undefined],
  [-1639, undefined],
  [Number.NaN, undefined],
  [undefined, undefined],
])('a sign-in refused with %s asks for the mode %s', (apiCode, mode) => {
  expect(changeModeOf(apiCode)).toBe(mode)
})
