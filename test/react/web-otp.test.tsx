import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from '@testing-library/user-event'
import { ChangePasswordForm } from '../../src/index.js'
import { ForgottenPassword } from '../../stories/docs/examples/sms-codes/forgotten-password.js'
import { OwnChangeForm } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { alice, chosen, fill } from './acts.js'
import { backToPassword, openChange, queryCode } from './recovery-page.js'
import { accountField, codeField, minute, newCode, openFlow, theCode } from './reset-page.js'

interface Wait {
  signal: AbortSignal
  /** The person allows the browser to hand the code over. */
  give(code: string): Promise<void>
}

const phone = '138 0013-8000'
const service = { users: [{ id: '1', email: alice.email, phone: '13800138000' }] }

let waits: Wait[]

/** A browser with WebOTP, as its specification has it: a wait that is aborted rejects. */
beforeEach(() => {
  waits = []
  vi.stubGlobal('OTPCredential', class {})
  Object.defineProperty(navigator, 'credentials', {
    configurable: true,
    value: {
      get: ({ signal }: { signal: AbortSignal }) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
          waits.push({ signal, give: (code) => act(async () => resolve({ type: 'otp', code })) })
        }),
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'credentials')
})

const isWaiting = () => waits.map(({ signal }) => !signal.aborted)

/** The browser has been asked, once the code for it is loaded. */
const isAsked = () => waitFor(() => expect(waits).not.toEqual([]))

test('the code of a text message is filled in, announced, and verified when the person sends it', async () => {
  const at = openFlow({ webOtp: true }, { service })
  await at.ask(phone)
  await isAsked()
  expect(isWaiting()).toEqual([true])
  await waits[0]!.give(theCode)
  expect(codeField()).toHaveValue(theCode)
  await waitFor(() => expect(page.statusLine()).toHaveTextContent('The code from the text message has been filled in.'))
  expect(at.requests('verify-reset-password-request')).toEqual([])
  await at.user.click(screen.getByRole('button', { name: 'Continue' }))
  await at.until(() => screen.queryByLabelText('New password'))
  expect(isWaiting()).toEqual([false])
})

test('with autoSubmitCode it is verified at once', async () => {
  const at = openFlow({ webOtp: true, autoSubmitCode: true }, { service })
  await at.ask(phone)
  await isAsked()
  await waits[0]!.give(theCode)
  await at.until(() => screen.queryByLabelText('New password'))
  expect(at.requests('verify-reset-password-request')).toHaveLength(1)
})

test('the wait for a message ends with typing and with the step', async () => {
  const at = openFlow({ webOtp: true }, { service })
  await at.ask(phone)
  await isAsked()
  await at.user.type(codeField(), '1')
  expect(isWaiting()).toEqual([false])
  at.unmount()
  expect(isWaiting()).toEqual([false])
})

test('the page of the documentation reads text messages', async () => {
  const emulator = emulate({ makeCode: () => theCode, ...service })
  renderKit(<ForgottenPassword />, { emulator })
  const user = userEvent.setup()
  await user.type(await accountField('Phone number'), `${phone}{Enter}`)
  await screen.findByLabelText('Verification code', {}, { timeout: 10_000 })
  await isAsked()
  await waits[0]!.give(theCode)
  expect(codeField()).toHaveValue(theCode)
})

test('another code starts another wait', async () => {
  const at = openFlow({ webOtp: true }, { service })
  await at.ask(phone)
  await isAsked()
  await at.pass(minute)
  await at.user.click(newCode())
  await at.until(() => waits.length > 1)
  expect(isWaiting()).toEqual([false, true])
  await waits[1]!.give(theCode)
  expect(codeField()).toHaveValue(theCode)
  at.unmount()
  expect(isWaiting()).toEqual([false, false])
})

test.each([
  ['for a code by email', { webOtp: true }, alice.email],
  ['unless the host asks for it', {}, phone],
] as const)('nothing is read %s', async (_, props, account) => {
  const at = openFlow(props, { service })
  await at.ask(account)
  expect(waits).toEqual([])
})

describe('a code in place of the current password', () => {
  const recovery = { phone: '+86 13800138000', webOtp: true }
  const account = { users: [{ ...service.users[0]!, password: alice.password }] }

  test.each([
    ['the form of the kit', ChangePasswordForm],
    ['a form that the host draws', OwnChangeForm],
  ])('is filled in, announced, and verified when the person sends it, in %s', async (_, Form) => {
    const at = openChange({}, { service: account, form: <Form recovery={recovery} /> })
    await at.ask()
    expect(waits).toEqual([])
    await at.send()
    await isAsked()
    await waits[0]!.give(theCode)
    expect(codeField()).toHaveValue(theCode)
    await waitFor(() =>
      expect(page.statusLine()).toHaveTextContent('The code from the text message has been filled in.'),
    )
    expect(at.requests('verify-reset-password-request')).toEqual([])
    await at.user.click(screen.getByRole('button', { name: 'Continue' }))
    await at.until(() => !queryCode())
    await page.expectFocus(page.newPassword())
    expect(isWaiting()).toEqual([false])
    await fill(at.user, { next: chosen, confirmed: chosen })
    await at.user.keyboard('{Enter}')
    await page.doneHeading()
    expect(at.emulator.changes).toMatchObject([{ newPassword: chosen, oldPassword: undefined }])
  })

  test('is verified at once with autoSubmitCode', async () => {
    const at = openChange({ recovery: { ...recovery, autoSubmitCode: true } }, { service: account })
    await at.ask()
    await at.send()
    await isAsked()
    await waits[0]!.give(theCode)
    await at.until(() => !queryCode())
    await page.expectFocus(page.newPassword())
    expect(at.requests('verify-reset-password-request')).toHaveLength(1)
  })

  test('is waited for until the person goes back, and again when the step is there again', async () => {
    const at = openChange({ recovery }, { service: account })
    await at.ask()
    await at.send()
    await isAsked()
    await at.user.click(backToPassword())
    await page.expectFocus(page.currentPassword())
    expect(isWaiting()).toEqual([false])
    await waits[0]!.give(theCode)
    expect(at.container.querySelector('[name="one-time-code"]')).toHaveValue('')
    await at.ask()
    await at.send()
    await at.until(() => waits.length > 1)
    expect(isWaiting()).toEqual([false, true])
  })

  test.each([
    ['for a code by email', { email: alice.email, webOtp: true }],
    ['unless the host asks for it', { phone: recovery.phone }],
  ])('is not read %s', async (_, given) => {
    const at = openChange({ recovery: given }, { service: account })
    await at.ask()
    await at.send()
    expect(codeField()).toBeVisible()
    expect(waits).toEqual([])
  })
})
