import { render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { Profiler } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { PasswordKitProvider } from '../../src/index.js'
import '../../stories/own-form.css'
import { OwnChangeForm, OwnResetForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, host, renderKit } from '../kit.js'
import { turns } from '../turns.js'
import { press, type } from './keyboard.js'

const alice = 'alice@example.com'
const old = 'correct horse battery'
const chosen = 'Wd密码🔑 e\u0301 {"<&\\ kT9x'
const code = () => screen.findByLabelText('Verification code')

beforeEach(() => {
  localStorage.clear()
})

async function violations(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const found = await axe.run(document.querySelector('.own')!, { runOnly: tags })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

describe.each(['rsa', 'sm2'] as const)('under %s, with the keyboard alone', (encryption) => {
  test('an own form changes the password', async () => {
    const { emulator } = renderKit(<OwnChangeForm username={alice} />, { encryption })
    expect(await violations()).toEqual([])
    await press('Tab')
    await page.expectFocus(page.currentPassword())
    await press('Enter')
    await expect.poll(() => page.errorOf(page.newPassword())).not.toBe('')
    await page.expectFocus(page.currentPassword())
    expect(await violations(), 'with errors').toEqual([])
    await type(old)
    await press('Tab', 'Tab')
    await type(chosen)
    await press('Tab', 'Enter')
    expect(page.newPassword()).toHaveAttribute('type', 'text')
    await page.expectFocus(page.toggle('Hide new password'))
    await press('Tab')
    await type(chosen)
    await press('Tab', 'Tab')
    await page.expectFocus(page.submitButton())
    await press('Enter')
    await page.expectFocus(await page.doneHeading())
    expect(await violations(), 'done').toEqual([])
    expect(emulator.changes).toMatchObject([{ oldPassword: old, newPassword: chosen, encryptType: encryption }])
  })

  test('an own form leads from the account to a new password', async () => {
    const { emulator } = renderKit(<OwnResetForm />, { encryption })
    await screen.findByLabelText('Email or phone number')
    expect(await violations()).toEqual([])
    await press('Tab')
    await type(alice)
    await press('Enter')
    await page.expectFocus(await code())
    expect(await violations(), 'the code').toEqual([])
    await type(emulator.outbox[0]!.code)
    await press('Enter')
    await page.expectFocus(await screen.findByLabelText('New password'))
    expect(await violations(), 'the password').toEqual([])
    await type(chosen)
    await press('Tab', 'Tab')
    await type(chosen)
    await press('Enter')
    await page.expectFocus(await page.doneHeading('Password reset'))
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: encryption }])
  })
})

test('its own sheet hides the live region visually, and not from screen readers', () => {
  renderKit(<OwnChangeForm username={alice} />)
  const status = screen.getByRole('status')
  expect(status.getBoundingClientRect()).toMatchObject({ width: 1, height: 1 })
  expect(getComputedStyle(status).display).toBe('block')
  expect(getComputedStyle(page.currentPassword()).minBlockSize).toBe('44px')
})

test('a key draws at most its own field of an own form, and where nothing visible changes nothing', async () => {
  const emulator = emulate()
  let commits = 0
  let forms = 0
  function Counted() {
    forms++
    return <OwnChangeForm />
  }
  render(
    <PasswordKitProvider host={host} appId="app" accessToken="token" fetch={emulator.fetch}>
      <Profiler id="form" onRender={() => commits++}>
        <Counted />
      </Profiler>
    </PasswordKitProvider>,
  )
  /** Commits while a text was typed, and settled. */
  async function during(text: string): Promise<number> {
    await settled()
    commits = 0
    await type(text)
    await settled()
    return commits
  }
  page.currentPassword().focus()
  // The attributes for generators change with the key of the service, and with nothing that is typed.
  await expect.poll(() => page.newPassword().getAttribute('passwordrules')).toContain('maxlength')
  expect(await during('stone'), 'nothing').toBe(0)
  page.newPassword().focus()
  expect(await during('q'), 'differs from the current password').toBe(1)
  expect(await during('uiet'), 'nothing more').toBe(0)
  expect(await during('riv'), 'long enough').toBe(1)
  page.confirmPassword().focus()
  expect(await during('quiet'), 'nothing').toBe(0)
  expect(forms).toBe(1)
})

/** Enough for everything that a key sets off: validation is asynchronous. */
const settled = () => turns(10)
