import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import {
  ChangePasswordForm,
  ResetPasswordForm,
  requireClasses,
  type PasswordKitProviderProps,
  type PasswordPolicy,
} from '../../src/index.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill, fillRight, leave, paste, said, settled, writes } from './acts.js'

const update = 'POST /api/v3/update-password'
const reset = 'POST /api/v3/reset-password'
const short = 'At least 8 characters'
const differs = 'Differs from your current password'

function renderReset(emulator = emulate(), options: Partial<PasswordKitProviderProps> = {}) {
  const form = <ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} />
  return renderKit(form, { emulator, ...options })
}

describe('before anything is typed', () => {
  test('every requirement is there, none is met, and the field is described by them', () => {
    renderKit(<ChangePasswordForm username="alice@example.com" />)
    const lines = [
      `${short}: not met yet.`,
      'Not your account name or the name of this service: not met yet.',
      `${differs}: not met yet.`,
    ]
    expect(page.requirements()).toEqual(lines)
    expect(screen.getByRole('list')).toHaveAccessibleName('Your new password')
    expect(page.newPassword()).toHaveAccessibleDescription([en.messages.hint, ...lines].join(' '))
    for (const other of [page.currentPassword(), page.confirmPassword()]) {
      expect(other).not.toHaveAccessibleDescription()
    }
  })

  test.each<[string, PasswordPolicy, string]>([
    ['the default', {}, 'minlength: 8'],
    ['a limit of bytes', { minLength: 15, maxBytes: 72 }, 'minlength: 15; maxlength: 72'],
    [
      'classes',
      { classes: requireClasses(['lowercase', 'digit']) },
      'minlength: 8; required: lower; required: digit; allowed: ascii-printable',
    ],
  ])('password generators get %s', (_, policy, rules) => {
    renderKit(<ChangePasswordForm />, { policy })
    expect(page.newPassword()).toHaveAttribute('passwordrules', rules)
    expect(page.confirmPassword()).not.toHaveAttribute('passwordrules')
  })

  test('a reset and a form without a confirmation list them too; what there is nothing to differ from is not there', () => {
    const { unmount } = renderReset()
    expect(page.requirements()).toEqual([`${short}: not met yet.`])
    unmount()
    renderKit(<ChangePasswordForm confirm={false} mode="set" />)
    expect(page.requirements()).toEqual([`${short}: not met yet.`])
  })
})

describe('while it is typed', () => {
  test('fields that the browser empties as it shows a kept page again are measured again', async () => {
    const user = userEvent.setup()
    renderReset()
    await user.type(page.newPassword(), chosen)
    await vi.waitFor(() => expect(page.requirements()).toEqual([`${short}: met.`]), 10_000)
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    ;(page.newPassword() as HTMLInputElement).value = ''
    await expect.poll(page.requirements).toEqual([`${short}: not met yet.`])
  })

  test('a line is met and unmet as the text is', async () => {
    const user = userEvent.setup()
    renderReset(undefined, { policy: { minLength: 3, classes: requireClasses(['digit']) } })
    await user.click(page.newPassword())
    await user.keyboard('ab')
    expect(page.requirements()).toEqual(['At least 3 characters: not met yet.', 'Has digits: not met yet.'])
    await user.keyboard('1')
    await expect.poll(page.requirements).toEqual(['At least 3 characters: met.', 'Has digits: met.'])
    await user.keyboard('{Backspace}')
    await expect.poll(page.requirements).toEqual(['At least 3 characters: not met yet.', 'Has digits: not met yet.'])
  })

  test('the line about the current password follows both fields', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm />)
    await fill(user, { next: alice.password })
    await expect
      .poll(page.requirements, { message: 'nothing to differ from' })
      .toEqual([`${short}: met.`, `${differs}: not met yet.`])
    await fill(user, { current: 'another' })
    await expect.poll(page.requirements).toEqual([`${short}: met.`, `${differs}: met.`])
    await user.clear(page.currentPassword())
    await fill(user, { current: alice.password })
    await expect.poll(page.requirements).toEqual([`${short}: met.`, `${differs}: not met yet.`])
    await page.type(user, page.currentPassword(), '!')
    await expect.poll(page.requirements).toEqual([`${short}: met.`, `${differs}: met.`])
  })

  test('the words follow the locale, the states stay', async () => {
    const user = userEvent.setup()
    const { rerenderKit } = renderKit(<ChangePasswordForm mode="set" />)
    await fill(user, { next: 'a whole' })
    await expect.poll(page.requirements).toEqual([`${short}: not met yet.`])
    rerenderKit(<ChangePasswordForm mode="set" />, { locale: zhCN })
    expect(page.requirements()).toEqual(['至少 8 个字符，尚未满足。'])
    expect(page.requirements()).toHaveLength(1)
    expect(screen.getByLabelText('新密码')).toHaveValue('a whole')
  })

  test('the policy of another moment counts at once, and so does the key of another algorithm', async () => {
    const user = userEvent.setup()
    const form = <ChangePasswordForm mode="set" />
    const { rerenderKit } = renderKit(form, { policy: { minLength: 4 } })
    await fill(user, { next: 'short' })
    await expect.poll(page.requirements).toEqual(['At least 4 characters: met.'])
    await expect.poll(() => page.newPassword().getAttribute('passwordrules')).toBe('minlength: 4; maxlength: 117')
    rerenderKit(form, { policy: { minLength: 6 }, encryption: 'sm2' })
    expect(page.requirements()).toEqual(['At least 6 characters: not met yet.'])
    expect(page.newPassword()).toHaveAttribute('passwordrules', 'minlength: 6')
    expect(page.newPassword()).toHaveValue('short')
  })

  test('what is too long for the key joins the list as long as it is', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm mode="set" />)
    await paste(user, page.newPassword(), '密码本子'.repeat(10))
    await expect.poll(page.requirements).toEqual([`${short}: met.`, expect.stringContaining('Too long by 3 bytes')])
    await user.keyboard('{Backspace}')
    await expect.poll(page.requirements).toEqual([`${short}: met.`])
  })

  test.each<[string, string, string[]]>([
    [
      'ten thousand characters',
      'a😀'.repeat(5000),
      [`${short}: met.`, expect.stringContaining('Too long by 24,883 bytes')],
    ],
    ['half a character', `${chosen}\ud83d`, [expect.stringContaining('damaged'), `${short}: met.`]],
    ['marks of direction', '\u202eabcdef\u200f', [`${short}: met.`]],
  ])('%s is judged like any text, and stays in the field', async (_, text, lines) => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm mode="set" />)
    await paste(user, page.newPassword(), text)
    await expect.poll(page.requirements).toEqual(lines)
    expect(page.newPassword()).toHaveValue(text)
  })

  test("in React's strict mode the list follows too", async () => {
    const user = userEvent.setup()
    renderKit(
      <StrictMode>
        <ChangePasswordForm mode="set" />
      </StrictMode>,
    )
    await fill(user, { next: chosen })
    await expect.poll(page.requirements).toEqual([`${short}: met.`])
    await expect.poll(() => page.statusLine().textContent, { timeout: 3000 }).toBe('1 of 1 requirement met.')
  })

  test('after a pause it is announced how many are met of those that can be checked here', async () => {
    const user = userEvent.setup()
    renderKit(<ChangePasswordForm mode="set" />, {
      policy: { rules: [{ code: 'history', message: 'Not used before' }] },
    })
    await fill(user, { next: chosen })
    await expect.poll(page.requirements).toEqual([`${short}: met.`, 'Not used before: checked by the service.'])
    await expect.poll(() => page.statusLine().textContent, { timeout: 3000 }).toBe('1 of 1 requirement met.')
  })
})

describe('what the service refuses', () => {
  test.each([
    ['change', update],
    ['reset', reset],
  ])(
    '2029 in a %s is shown with the limit of the service, under the field and in the list, until the next key',
    async (flow, route) => {
      const user = userEvent.setup()
      const emulator = emulate()
      emulator.inject({ route, envelope: { statusCode: 422, apiCode: 2029 } })
      if (flow === 'change') renderKit(<ChangePasswordForm mode="set" confirm={false} />, { emulator })
      else renderReset(emulator)
      await fill(user, { next: chosen, ...(flow === 'reset' && { confirmed: chosen }) })
      await user.keyboard('{Enter}')
      await expect.poll(() => page.errorOf(page.newPassword())).toBe(said('weak-password'))
      expect(page.requirements()).toEqual([`${short}: met.`, 'At least 6 characters: not met yet.'])
      await page.expectFocus(page.newPassword())
      expect(page.newPassword()).toHaveValue(chosen)
      await user.keyboard('!')
      expect(page.requirements()).toEqual([`${short}: met.`])
      await expect.poll(() => page.errorOf(page.newPassword())).toBe('')
    },
  )

  test('an unpublished number joins the list as a line of its own, and leaves with the next key', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 990001 } })
    await fillRight(user)
    await user.keyboard('{Enter}')
    await expect.poll(() => page.alertBox().textContent).toBe(said('rejected'))
    const refused = 'Follows the rules of the service: not met yet.'
    expect(page.requirements()).toEqual([`${short}: met.`, `${differs}: met.`, refused])
    expect(page.newPassword()).toHaveAccessibleDescription(expect.stringContaining(refused))
    await page.type(user, page.currentPassword(), 'x')
    expect(page.requirements(), 'it was not about that field').toContain(refused)
    await page.type(user, page.newPassword(), '!')
    expect(page.requirements()).toEqual([`${short}: met.`, `${differs}: met.`])
  })

  test('of the same text the service is asked again, and may think otherwise', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm mode="set" confirm={false} />, { account: 'carol@example.com' })
    emulator.inject({ route: update, envelope: { statusCode: 422, apiCode: 2029 } })
    await fill(user, { next: chosen })
    await user.keyboard('{Enter}')
    await expect.poll(page.requirements).toHaveLength(2)
    await user.keyboard('{Enter}')
    await page.doneHeading('Password set')
    expect(writes(emulator)).toHaveLength(2)
  })
})

describe('rules of the host that throw', () => {
  const secret = 'kV9-mm3-Xw7-tr4'
  const boom = (): never => {
    throw new Error(`no ${secret}`)
  }

  test('a check decides nothing; the words are the kit’s', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const user = userEvent.setup()
    const policy = { rules: [{ code: 'broken', check: boom, message: boom }] }
    const { emulator } = renderKit(<ChangePasswordForm mode="set" confirm={false} />, {
      policy,
    })
    expect(page.requirements()).toEqual([
      `${short}: not met yet.`,
      'Follows the rules of the service: checked by the service.',
    ])
    await fill(user, { next: secret })
    await user.keyboard('{Enter}')
    await expect.poll(() => writes(emulator)).toHaveLength(1)
    expect(warn.mock.calls.flat().join('\n')).not.toContain(secret)
    expect(warn.mock.calls.flat().join('\n')).toMatch(
      /check of the password rule "broken"[^]*message of the password rule "broken"/,
    )
    warn.mockRestore()
  })

  test('a count leaves the list as it was at the start, and nothing is sent that could not be checked', async () => {
    const user = userEvent.setup()
    const classes = { ...requireClasses(['digit']), count: boom }
    const { emulator } = renderKit(<ChangePasswordForm mode="set" confirm={false} />, { policy: { classes } })
    await fill(user, { next: secret })
    await leave(user)
    await user.click(page.submitButton('Set password'))
    await expect.poll(() => page.alertBox().textContent).toBe(said('config'))
    expect(page.requirements()).toEqual([`${short}: not met yet.`, 'Has digits: not met yet.'])
    await settled()
    expect(writes(emulator)).toEqual([])
    expect(document.documentElement.outerHTML).not.toContain(secret)
  })
})

test('a sentence of the host goes on with its state, and does not end before it', () => {
  const rules = [{ code: 'history', message: 'Not one of your last five.' }]
  renderKit(<ChangePasswordForm mode="set" />, { policy: { rules } })
  expect(page.requirements()).toContain('Not one of your last five: checked by the service.')
})
