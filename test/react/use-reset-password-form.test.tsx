import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { PasswordKitProvider, useResetPasswordForm, type ResetPasswordFormOptions } from '../../src/index.js'
import { words } from '../../src/core/messages.js'
import { en } from '../../src/locales/en.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { OwnResetForm, OwnStep } from '../../stories/own-form.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, host, renderKit, type KitOptions } from '../kit.js'
import { objectPlaces, pagePlaces, reactTree, scan } from '../scan.js'
import { alice, chosen, fill, said } from './acts.js'
import { accountField, change, codeField, countries, minute, newCode, rest, theCode, untilShown } from './reset-page.js'

/** The host's own form on a page of its own, its clock and the service's being one. */
function open(
  props: ResetPasswordFormOptions = {},
  options: KitOptions = {},
  form = <OwnResetForm {...props} />,
  clock = fakeClock(),
) {
  const emulator = options.emulator ?? emulate({ now: clock.now, makeCode: () => theCode })
  const view = renderKit(<ClockContext.Provider value={clock}>{form}</ClockContext.Provider>, { ...options, emulator })
  const user = userEvent.setup()
  async function pass(milliseconds: number): Promise<void> {
    await act(async () => clock.pass(milliseconds))
    await rest()
  }
  const until = (shown: () => unknown) => untilShown(clock, shown)
  async function ask(account = alice.email): Promise<void> {
    await user.type(await accountField(), `${account}{Enter}`)
    await until(() => screen.queryByLabelText('Verification code'))
  }
  async function enter(code = theCode): Promise<void> {
    await user.type(codeField(), `${code}{Enter}`)
    await until(() => screen.queryByLabelText('New password') ?? codeField().getAttribute('aria-invalid') === 'true')
  }
  async function choose(): Promise<void> {
    await fill(user, { next: chosen, confirmed: chosen })
    await user.keyboard('{Enter}')
  }
  return { ...view, emulator, user, clock, pass, until, ask, enter, choose }
}

/** The text of the host's own notes. */
const notes = () => [...document.querySelectorAll('.own-note')].map((note) => note.textContent)

describe.each(['rsa', 'sm2'] as const)('under %s', (encryption) => {
  test('an own form leads from the account to a new password', async () => {
    const [onSuccess, onDone] = [vi.fn<(result: object) => void>(), vi.fn<() => void>()]
    const at = open({ onSuccess, onDone }, { encryption })
    expect(screen.getByRole('form', { name: en.messages.account.title })).toBeInTheDocument()
    const status = page.statusLine()
    await at.ask()
    await page.expectFocus(codeField())
    expect(page.heading('Enter the code')).toBeInTheDocument()
    expect(notes()).toContain(alice.email)
    expect(codeField()).toHaveAttribute('autocomplete', 'one-time-code')
    expect(codeField()).toHaveClass('rr-block')
    await at.user.type(codeField(), theCode.slice(0, 1))
    expect(codeField(), 'off the disk').toHaveAttribute('autocomplete', 'off')
    await at.user.clear(codeField())
    await at.enter()
    await page.expectFocus(page.newPassword())
    expect(document.querySelector('[name=username]')).toHaveValue(alice.email)
    expect(notes(), 'how long there is').toContainEqual(expect.stringMatching(/minute/))
    await at.choose()
    await page.expectFocus(await page.doneHeading('Password reset'))
    expect(page.statusLine(), 'the live region stays').toBe(status)
    expect(at.emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: encryption }])
    expect(onSuccess).toHaveBeenCalledOnce()
    await at.user.click(screen.getByRole('button', { name: 'Back to sign-in' }))
    expect(onDone).toHaveBeenCalledOnce()
  })

  test('an own form is the last step alone for the token of a link', async () => {
    const emulator = emulate()
    const at = open(
      { resetToken: emulator.issueResetToken(alice.email), username: alice.email },
      { emulator, encryption },
    )
    expect(screen.queryByLabelText('Email or phone number')).toBeNull()
    await at.choose()
    await page.doneHeading('Password reset')
    expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: encryption }])
  })
})

test('a phone number goes to the country that is chosen', async () => {
  const clock = fakeClock()
  const users = [
    { id: '1', email: alice.email },
    { id: '2', phone: '151234567', phoneCountryCode: '+49' },
  ]
  const at = open({}, { emulator: emulate({ users, now: clock.now }) }, undefined, clock)
  await accountField()
  await at.user.selectOptions(countries(), 'DE')
  await at.user.type(await accountField(), '151 234567{Enter}')
  await at.until(() => screen.queryByLabelText('Verification code'))
  expect(at.emulator.outbox).toMatchObject([{ channel: 'sms' }])
  expect(notes()).toContain('+49 151234567')
})

test('what is wrong is shown at its field, which has the focus', async () => {
  const at = open()
  await at.user.type(await accountField(), '{Enter}')
  await expect
    .poll(() => page.errorOf(screen.getByLabelText('Email or phone number')))
    .toBe(en.messages.account.enter.both)
  await page.expectFocus(await accountField())
  await at.ask()
  await at.user.type(codeField(), '2468{Enter}')
  await expect.poll(() => page.errorOf(codeField())).toBe(words(en.messages.code.enter, { length: 6 }))
  await at.user.clear(codeField())
  await at.enter('135791')
  expect(page.errorOf(codeField())).toBe(said('wrong-code'))
  expect(codeField()).toHaveValue('')
  await page.expectFocus(codeField())
})

test('after the wait a new code can be sent, and the account can be changed', async () => {
  const at = open()
  await at.ask()
  expect(newCode()).toHaveAttribute('aria-disabled', 'true')
  expect(newCode()).toHaveAccessibleDescription(expect.stringMatching(/second|minute/))
  await at.user.click(newCode())
  await at.pass(minute + 1000)
  expect(newCode()).not.toHaveAttribute('aria-disabled')
  await at.user.click(newCode())
  await at.until(() => at.emulator.outbox.length === 2)
  await at.pass(3000)
  expect(change()).toHaveAccessibleDescription(alice.email)
  await at.user.click(change())
  expect(await accountField()).toHaveValue(alice.email)
  await page.expectFocus(await accountField())
})

test('the steps are announced as they come', async () => {
  const at = open()
  await accountField()
  const announced: string[] = []
  const line = page.statusLine()
  new MutationObserver(() => line.textContent && announced.push(line.textContent)).observe(line, { childList: true })
  await at.ask()
  await at.enter()
  await at.choose()
  await page.doneHeading('Password reset')
  const { code, reset } = en.messages
  expect(announced).toEqual(
    expect.arrayContaining([
      // What is answered at once is not announced as being under way.
      expect.stringContaining(code.sent),
      expect.stringContaining(reset.title),
      reset.done,
    ]),
  )
})

test.each([
  ['', 'token-missing'],
  ['not-a-token', 'token-invalid'],
] as const)('a link with the token "%s" leads to the whole flow', async (resetToken, code) => {
  const at = open({ resetToken, username: alice.email })
  if (resetToken) await at.choose()
  await expect.poll(() => page.alertBox().textContent).toBe(said(code))
  await at.user.click(page.submitButton(en.messages.code.again))
  expect(await accountField()).toHaveValue(alice.email)
  await page.expectFocus(await accountField())
  await at.user.keyboard('{Enter}')
  await at.until(() => screen.queryByLabelText('Verification code'))
  await at.enter()
  await at.choose()
  await page.doneHeading('Password reset')
  expect(at.emulator.changes).toMatchObject([{ newPassword: chosen }])
})

test('the way back says first what became of the password', async () => {
  const at = open()
  await at.ask()
  await at.enter()
  at.emulator.inject({
    route: 'POST /api/v3/reset-password',
    envelope: { statusCode: 422, apiCode: 987_654 },
    times: 1,
  })
  await at.choose()
  await expect.poll(() => page.alertBox().textContent).toBe(said('rejected'))
  await at.user.click(change())
  expect(page.alertBox()).toHaveTextContent(en.messages.unchanged)
  await page.expectFocus(page.alertBox())
  await at.user.click(change())
  await page.expectFocus(await accountField())
})

test('from the server there is no field yet, and nothing to send', () => {
  const html = renderToString(
    <PasswordKitProvider host={host} appId="app">
      <OwnResetForm />
    </PasswordKitProvider>,
  )
  const served = document.createElement('div')
  served.innerHTML = html
  expect(served.querySelector('button[type=submit]')).toHaveAttribute('disabled')
  expect(served.querySelectorAll('input')).toHaveLength(1)
})

test('neither the code, nor the token, nor what was typed is anywhere but in an input', async () => {
  const code = '81920374'
  const secret = 'Jw4%hR&9{kT\\e\u0301 Lm2'
  const clock = fakeClock()
  const emulator = emulate({ makeCode: () => code, now: clock.now })
  const tokens: string[] = []
  async function fetch(request: Request): Promise<Response> {
    const response = await emulator.fetch(request)
    if (request.url.endsWith('/verify-reset-password-request')) {
      const answer = (await response.clone().json()) as { data: { passwordResetToken: string } }
      tokens.push(answer.data.passwordResetToken)
    }
    return response
  }
  let result: object = {}
  const keep = (found: object) => (result = found)
  function Watched() {
    const form = useResetPasswordForm({ codeLength: 8 })
    keep(form)
    return (
      <div {...form.rootProps()}>
        {form.step((step) => {
          keep({ ...form, ...step })
          return <OwnStep form={step} />
        })}
        <p {...form.statusProps()} />
      </div>
    )
  }
  const at = open({}, { emulator, fetch }, <Watched />, clock)
  const traces = async () => {
    const places = [...pagePlaces(), ...(await objectPlaces('result', result))]
    const react = await objectPlaces('React', reactTree(at.container))
    // The token is held in memory by the mounted form, and nowhere else.
    return [...scan([...places, ...react], [code, secret]), ...scan(places, tokens)]
  }
  await at.ask()
  await at.user.type(codeField(), code)
  expect(await traces(), 'the code, typed').toEqual([])
  await at.user.keyboard('{Enter}')
  await at.until(() => screen.queryByLabelText('New password'))
  expect(tokens).toEqual([expect.stringMatching(/.{8}/)])
  expect(await traces(), 'the token, held').toEqual([])
  await fill(at.user, { next: secret, confirmed: secret })
  expect(await traces(), 'the password, typed').toEqual([])
  await at.user.keyboard('{Enter}')
  await page.doneHeading('Password reset')
  expect(await traces(), 'done').toEqual([])
  expect(emulator.changes).toMatchObject([{ newPassword: secret }])
})
