import { act, cleanup, screen } from '@testing-library/react'
import { Activity, StrictMode } from 'react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { failures } from '../../src/emulator/index.js'
import { ResetPasswordForm, type PasswordError, type PasswordKitEvent } from '../../src/index.js'
import { words } from '../../src/core/messages.js'
import { en } from '../../src/locales/en.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate } from '../kit.js'
import { alice, chosen, gate, ruleSaid, said } from './acts.js'
import { accountField, change, codeField, countries, minute, newCode, openFlow, rest, theCode } from './reset-page.js'

const send = '/api/v3/send-email'
const verify = '/api/v3/verify-reset-password-request'
const reset = '/api/v3/reset-password'

const onItsWay = 'If there is such an account, a code is on its way.'
const noNewCode = 'No new code has been sent. If you already have one, enter it.'
const usedUp = 'The last code cannot be used again.'

/** All that is said from now on. */
function listen() {
  const announced: string[] = []
  const line = page.statusLine()
  const record = () => {
    const words = line.textContent.trim()
    // What was said is taken back after a while.
    if (words) announced.push(words)
  }
  new MutationObserver(record).observe(line, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  return announced
}

// What is loaded on the way is loaded; here it is the answers that are timed.
beforeAll(async () => {
  await Promise.all([import('../../src/react/reset/reset-steps.js'), import('../../src/form/engine/engine.js')])
})

describe('from an account to a new password', () => {
  test.each([
    ['email', alice.email, '/send-email', alice.email],
    ['phone number', '138 0013-8000', '/send-sms', '+86 13800138000'],
    ['phone number of another country', '+49 (151) 234567', '/send-sms', '+49 151234567'],
  ])('by %s', async (_, typed, path, shown) => {
    const users = [
      { id: '1', email: alice.email, phone: '13800138000' },
      { id: '2', phone: '151234567', phoneCountryCode: '+49' },
    ]
    const at = openFlow({}, { service: { users } })
    await at.ask(typed)
    await page.expectFocus(codeField())
    expect(page.heading('Enter the code')).toBeInTheDocument()
    expect(screen.getByText(shown)).toBeInTheDocument()

    await at.enter()
    await page.expectFocus(page.newPassword())
    expect(screen.getByText(shown)).toBeInTheDocument()
    expect(document.querySelector('[name=username]'), 'for password managers').toHaveValue(typed)

    await at.choose()
    await page.expectFocus(await page.doneHeading('Password reset'))
    expect(at.emulator.changes).toMatchObject([{ newPassword: chosen }])
    expect(at.requests().map((each) => each.path)).toEqual([
      expect.stringContaining(path),
      expect.stringContaining(verify),
      expect.stringContaining(reset),
    ])
  })

  test('no step is a page of its own: the address and the history stay as they are', async () => {
    const before = [location.href, history.length]
    const at = openFlow()
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
    expect([location.href, history.length]).toEqual(before)
  })

  test('nothing is sent before the person says so, also where React mounts twice, and it works there', async () => {
    const at = openFlow({ defaultAccount: alice.email }, { around: (form) => <StrictMode>{form}</StrictMode> })
    await accountField()
    await rest()
    expect(at.emulator.requests).toEqual([])
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
    expect(at.requests()).toHaveLength(3)
  })

  test('the person stays signed out, and the host is asked to have them sign in', async () => {
    const [onSuccess, onDone] = [vi.fn<(result: object) => void>(), vi.fn<() => void>()]
    const at = openFlow({ onSuccess, onDone })
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith({ shouldReauthenticate: true, shouldEndOtherSessions: true })
    expect(at.emulator.requests.map((each) => each.path)).not.toContainEqual(expect.stringContaining('signin'))
    expect(onDone).not.toHaveBeenCalled()
    await at.user.click(screen.getByRole('button', { name: 'Back to sign-in' }))
    expect(onDone).toHaveBeenCalledOnce()
  })

  test('every step is reported once, shown and sent', async () => {
    const events: string[] = []
    const onEvent = ({ flow, step, outcome }: PasswordKitEvent) => void events.push(`${flow} ${step} ${outcome}`)
    const at = openFlow({}, { onEvent })
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
    expect(events).toEqual(
      ['account', 'code', 'password'].flatMap((step) =>
        ['shown', 'submitted', 'succeeded'].map((outcome) => `reset ${step} ${outcome}`),
      ),
    )
  })

  test('the message is asked for in the language of the page', async () => {
    const at = openFlow({}, { locale: zhCN })
    await at.user.type(await accountField(zhCN.messages.account.label.both), `${alice.email}{Enter}`)
    await at.until(() => screen.queryByLabelText(zhCN.messages.code.label))
    expect(at.emulator.outbox).toMatchObject([{ lang: 'zh-CN', purpose: 'CHANNEL_RESET_PASSWORD' }])
  })
})

describe('the account', () => {
  test.each([
    [['email', 'phone'], 'Email or phone number', 'username', true],
    [['email'], 'Email', 'email', false],
    [['phone'], 'Phone number', 'tel', true],
  ] as const)('of %j is asked for as %s', async (channels, label, autocomplete, country) => {
    openFlow({ channels })
    const field = await accountField(label)
    expect(field).toHaveAttribute('autocomplete', autocomplete)
    expect(field).toBeRequired()
    expect(field).not.toHaveAttribute('maxlength')
    expect(screen.queryByRole('combobox') !== null).toBe(country)
  })

  test.each([
    ['', 'Enter your email or phone number.'],
    ['12', 'Enter your email or phone number.'],
    ['alice@', 'Enter your email, like name@example.com.'],
  ])('%j is refused at the field, and nothing is sent', async (typed, words) => {
    const at = openFlow()
    const field = await accountField()
    if (typed) await at.user.type(field, typed)
    await at.user.click(page.submitButton('Send code'))
    expect(page.errorOf(field)).toBe(words)
    await page.expectFocus(field)
    expect(at.emulator.requests).toEqual([])
    await at.user.type(field, 'x')
    expect(page.errorOf(field)).toBe('')
  })

  test.each([2003, 2028, 1_020_017])('that the service cannot read (%i) is refused there too', async (apiCode) => {
    const onError = vi.fn<(error: PasswordError) => void>()
    const at = openFlow({ onError })
    at.emulator.inject({ route: send, envelope: { statusCode: 400, apiCode } })
    await at.user.type(await accountField(), 'alice@example{Enter}')
    const field = await accountField()
    await at.until(() => page.errorOf(field))
    expect(page.errorOf(field)).toBe(said('account-malformed'))
    await page.expectFocus(field)
    expect(field).toHaveValue('alice@example')
    expect(onError).toHaveBeenCalledOnce()
  })

  test('a number without a country is of the one that is chosen; from the start that of the host', async () => {
    const at = openFlow({ defaultCountryCode: '+44' })
    await accountField()
    expect(countries()).toHaveDisplayValue(/United Kingdom/)
    await at.user.selectOptions(countries(), 'US')
    await at.ask('555 010 9999')
    expect(JSON.parse(at.requests('/send-sms')[0]!.body)).toMatchObject({
      phoneNumber: '5550109999',
      phoneCountryCode: '+1',
    })
  })

  test('the countries have the names, and the order, of the language', async () => {
    const at = openFlow({ channels: ['phone'] })
    await accountField('Phone number')
    const names = () =>
      [...screen.getByRole<HTMLSelectElement>('combobox').options].map(({ text }) =>
        text.replaceAll(/[\u2066\u2069]/g, ''),
      )
    expect(names()).toEqual(expect.arrayContaining(['China +86', 'Germany +49', 'United States +1']))
    expect(names()).toEqual(names().toSorted(new Intl.Collator('en').compare))
    expect(names().length).toBeGreaterThan(220)
    expect(countries()).toHaveAttribute('autocomplete', 'country')
    expect(countries(), 'which is what a browser has by that name').toHaveValue('CN')
    at.rerenderKit(at.form(), { locale: zhCN })
    expect(names()).toContain('中国 +86')
    expect(screen.getByRole('combobox')).toHaveDisplayValue(/中国/)
  })

  test('is carried on, and the way back leads to what was typed', async () => {
    const at = openFlow()
    await at.ask(' １３８００１３８０００ ')
    expect(change()).toHaveAccessibleDescription('+86 13800138000')
    await at.user.click(change())
    const field = await accountField()
    expect(field).toHaveValue(' １３８００１３８０００ ')
    await page.expectFocus(field)
    await at.ask('bob@example.com')
    await at.enter()
    await at.user.click(change())
    expect(await accountField()).toHaveValue('bob@example.com')
    expect(at.emulator.outbox.map(({ to }) => to)).toEqual(['13800138000', 'bob@example.com'])
  })
})

describe('the code', () => {
  test('is one field that the keyboard of a phone fills in, and that takes what is pasted', async () => {
    const at = openFlow()
    await at.ask()
    expect(document.querySelectorAll('form input')).toHaveLength(1)
    for (const [name, value] of Object.entries({
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      type: 'text',
      dir: 'ltr',
    }))
      expect(codeField()).toHaveAttribute(name, value)
    for (const name of ['maxlength', 'pattern', 'value']) expect(codeField()).not.toHaveAttribute(name)
    expect(codeField()).toHaveAccessibleDescription('The code is good for 5 minutes.')
  })

  test('is offered by phones while the field is empty, and kept off the disk once something is in it', async () => {
    const at = openFlow()
    await at.ask()
    expect(codeField()).toHaveAttribute('autocomplete', 'one-time-code')
    await at.user.type(codeField(), '6')
    expect(codeField()).toHaveAttribute('autocomplete', 'off')
    await at.user.clear(codeField())
    expect(codeField()).toHaveAttribute('autocomplete', 'one-time-code')
    await at.enter('654321')
    expect(codeField()).toHaveValue('')
    expect(codeField(), 'for the next code').toHaveAttribute('autocomplete', 'one-time-code')
  })

  test.each(['１２３ 456', '123-456', ' 123456\n', '\u200e123\u00a0456'])(
    'pasted as %j is the code',
    async (pasted) => {
      const at = openFlow({}, { service: { makeCode: () => '123456' } })
      await at.ask()
      await at.user.click(codeField())
      await at.user.paste(pasted)
      await at.user.keyboard('{Enter}')
      await at.until(() => screen.queryByLabelText('New password'))
      expect(JSON.parse(at.requests(verify)[0]!.body)).toMatchObject({ emailPassCodePayload: { passCode: '123456' } })
    },
  )

  test.each([
    [6, '12345'],
    [6, '1234567'],
    [4, '246810'],
    [6, ''],
  ])('of %i characters is not tried as %j: that would void it', async (codeLength, typed) => {
    const at = openFlow({ codeLength })
    await at.ask()
    await at.enter(typed)
    expect(page.errorOf(codeField())).toBe(`Enter the ${codeLength} characters of the code.`)
    await page.expectFocus(codeField())
    expect(at.requests(verify)).toEqual([])
  })

  test('may have another length', async () => {
    const at = openFlow({ codeLength: 4 }, { service: { makeCode: () => 'A1b2' } })
    await at.ask()
    await at.enter('A1b2')
    await page.expectFocus(page.newPassword())
  })

  test('is not sent by itself', async () => {
    const at = openFlow()
    await at.ask()
    await at.user.type(codeField(), theCode)
    await at.pass(1000)
    expect(at.requests(verify)).toEqual([])
  })

  test('is, where the host wants it, and once, also with Enter behind it', async () => {
    const at = openFlow({ autoSubmitCode: true })
    await at.ask()
    await at.user.type(codeField(), `${theCode}{Enter}{Enter}`)
    await at.until(() => screen.queryByLabelText('New password'))
    expect(at.requests(verify)).toHaveLength(1)
  })

  test('nor a second time by itself when it was no good', async () => {
    const at = openFlow({ autoSubmitCode: true })
    await at.ask()
    at.emulator.inject({ route: verify, networkError: true })
    await at.user.type(codeField(), theCode)
    await at.until(() => page.alertBox().textContent)
    await at.user.type(codeField(), ' ')
    await at.pass(1000)
    expect(at.requests(verify)).toHaveLength(1)
    await at.user.keyboard('{Enter}')
    await at.until(() => screen.queryByLabelText('New password'))
  })

  test('that is wrong is emptied, said to be spent, and keeps the wait for the next', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(10_000)
    await at.enter('111111')
    expect(page.errorOf(codeField())).toBe(said('wrong-code'))
    expect(codeField()).toHaveValue('')
    await page.expectFocus(codeField())
    expect(newCode()).toHaveAttribute('aria-disabled', 'true')
    expect(newCode()).toHaveAccessibleDescription(/in 4\d seconds/)
    await at.user.click(newCode())
    expect(at.requests(send), 'the service would refuse it').toHaveLength(1)

    await at.pass(minute)
    expect(newCode()).not.toHaveAttribute('aria-disabled')
    page.blur(newCode())
    expect(newCode()).toHaveAccessibleDescription('You can get a new code now.')
    await at.user.click(newCode())
    await at.until(() => at.emulator.outbox.length === 2 && newCode().hasAttribute('aria-disabled'))
    await at.until(() => document.activeElement === codeField())
    expect(page.errorOf(codeField()), 'of the code of before').toBe('')
    await at.enter()
    await page.expectFocus(page.newPassword())
  })

  test('that is spent is spoken of as such, and the field says when there can be another', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(10_000)
    await at.enter('111111')
    page.blur(codeField())
    expect(page.describedBy(codeField())).toEqual([
      said('wrong-code'),
      expect.stringMatching(/^You can get a new code in 4\d seconds\.$/),
    ])
    expect(screen.getByText(usedUp)).toBeInTheDocument()
    expect(screen.queryByText(onItsWay)).toBeNull()
    expect(screen.queryByText(/is good for/)).toBeNull()

    await at.pass(minute)
    await at.user.click(newCode())
    await at.until(() => screen.queryByText(onItsWay))
    expect(codeField()).toHaveAccessibleDescription('The code is good for 5 minutes.')
    expect(page.statusLine()).toHaveTextContent(`${onItsWay} You can get a new code in 1 minute.`)
  })

  test.each([
    ['used up by wrong attempts', '111111'],
    ['used', theCode],
  ])('that was %s is not offered again where there can be no new one yet', async (_, entered) => {
    const at = openFlow()
    await at.ask()
    await at.enter(entered)
    await at.user.click(change())
    await at.ask()
    expect(screen.getByText(usedUp)).toBeInTheDocument()
    expect(page.statusLine()).toHaveTextContent(
      /^The last code cannot be used again\. You can get a new code in \d+ (second|minute)/,
    )
    expect(codeField()).toHaveAccessibleDescription(/^You can get a new code in \d+ (second|minute)s?\.$/)
    await at.pass(minute)
    await at.user.click(newCode())
    await at.until(() => screen.queryByText(onItsWay))
    await at.user.click(change())
    await at.ask()
    expect(screen.getByText(noNewCode), 'the new one may still be good').toBeInTheDocument()
  })

  test('by email is good for five minutes: a minute before the end it is said, and at the end', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(2 * minute)
    page.blur(codeField())
    expect(codeField()).toHaveAccessibleDescription('The code is good for 3 minutes.')
    const announced = listen()
    for (let step = 0; step < 24; step++) await at.pass(minute / 6)
    expect(announced).toEqual(['The code is good for 1 minute.', `${said('code-expired')} You can get a new code now.`])
    expect(page.describedBy(codeField())).toEqual([said('code-expired'), 'You can get a new code now.'])
    expect(screen.queryByText(onItsWay)).toBeNull()
    await at.user.click(newCode())
    await at.until(() => screen.queryByText(onItsWay))
    expect(codeField()).toHaveAccessibleDescription('The code is good for 5 minutes.')
  })

  test('by SMS ends with the wait for the next: both are said as one', async () => {
    const at = openFlow({}, { service: { users: [{ id: '1', email: alice.email, phone: '13800138000' }] } })
    await at.ask('13800138000')
    expect(codeField()).toHaveAccessibleDescription('The code is good for 1 minute.')
    const announced = listen()
    for (let step = 0; step < 90; step++) await at.pass(1000)
    expect(announced).toEqual([
      'You can get a new code in 30 seconds.',
      `${said('code-expired')} You can get a new code now.`,
    ])
  })

  test('by SMS, drawn a moment after the wait began, is announced as over once', async () => {
    const clock = fakeClock()
    // Between the answer and the step the host is called, and that takes a moment.
    const onEvent = () => clock.set(20)
    const at = openFlow(
      {},
      { clock, onEvent, service: { users: [{ id: '1', email: alice.email, phone: '13800138000' }] } },
    )
    await at.ask('13800138000')
    const announced = listen()
    for (let step = 0; step < 59; step++) await at.pass(1000)
    await at.pass(950)
    // Each end is drawn by itself.
    for (let step = 0; step < 20; step++) await at.pass(10)
    expect(announced).toEqual([
      'You can get a new code in 30 seconds.',
      `${said('code-expired')} You can get a new code now.`,
    ])
  })

  test('that is replaced in its last minute is announced again', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(4 * minute + 30_000)
    await at.user.click(newCode())
    await at.until(() => newCode().hasAttribute('aria-disabled') && document.activeElement === codeField())
    expect(page.statusLine()).toHaveTextContent(`${onItsWay} You can get a new code in 1 minute.`)
    expect(codeField()).toHaveAccessibleDescription('The code is good for 5 minutes.')
  })

  test('is called expired when it must be', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(5 * minute)
    await at.enter()
    expect(page.errorOf(codeField())).toBe(said('code-expired'))
  })

  test('is kept where it may still be good', async () => {
    const at = openFlow()
    await at.ask()
    at.emulator.inject({ route: verify, networkError: true })
    await at.enter()
    expect(page.alertBox()).toHaveTextContent(said('network'))
    await page.expectFocus(page.alertBox())
    expect(codeField()).toHaveValue(theCode)
    await at.user.click(codeField())
    await at.user.keyboard('{Enter}')
    await at.until(() => screen.queryByLabelText('New password'))
  })

  test('that is being spent is forgotten when the person goes back', async () => {
    const emulator = emulate({ makeCode: () => theCode })
    const door = gate(emulator, verify)
    const at = openFlow({}, { emulator, fetch: door.fetch })
    await at.ask()
    await at.user.type(codeField(), `${theCode}{Enter}`)
    await act(() => door.arrived())
    await at.user.click(change())
    door.open()
    await rest()
    expect(await accountField()).toHaveValue(alice.email)
    expect(page.alertBox()).toBeEmptyDOMElement()
    expect(door.requests()[0]!.signal.aborted).toBe(true)
  })
})

describe('a code that is pasted', () => {
  test.each(['G-246810', 'Your code is 246810. It is good for 5 minutes.'])('as %j is sent alone', async (message) => {
    const at = openFlow()
    await at.ask()
    await at.user.click(codeField())
    await at.user.paste(message)
    await at.user.keyboard('{Enter}')
    await at.until(() => screen.queryByLabelText('New password'))
    expect(at.requests(verify).map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { emailPassCodePayload: { passCode: theCode } },
    ])
  })

  test('is sent by itself where the host wants that', async () => {
    const at = openFlow({ autoSubmitCode: true })
    await at.ask()
    await at.user.click(codeField())
    await at.user.paste('Your code is 246 810')
    await at.until(() => screen.queryByLabelText('New password'))
    expect(at.requests(verify)).toHaveLength(1)
  })

  test('with another that it could be is not tried', async () => {
    const at = openFlow()
    await at.ask()
    await at.user.click(codeField())
    await at.user.paste('246810 or 135791')
    await at.user.keyboard('{Enter}')
    expect(page.errorOf(codeField())).toBe(words(en.messages.code.enter, { length: 6 }))
    expect(at.requests(verify)).toEqual([])
  })
})

describe('the new password', () => {
  test('that is refused costs no second code', async () => {
    const at = openFlow()
    await at.ask()
    await at.enter()
    at.emulator.inject({ route: reset, envelope: { statusCode: 422, apiCode: 2029 } })
    await at.choose('seven green apples')
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(said('weak-password'))
    await at.choose('short')
    await expect.poll(() => page.errorOf(page.newPassword())).toBe(ruleSaid('newPassword', 'too-short', 5, 8))
    await at.choose()
    await page.doneHeading('Password reset')
    expect(at.emulator.passwordOf(alice.email)).toBe(chosen)
    expect(at.requests(send)).toHaveLength(1)
    expect(at.requests(verify)).toHaveLength(1)
    expect(at.requests(reset)).toHaveLength(2)
  })

  test('that is under way keeps the person there, whose way back then waits', async () => {
    const emulator = emulate({ makeCode: () => theCode })
    const door = gate(emulator, reset)
    const at = openFlow({}, { emulator, fetch: door.fetch })
    await at.ask()
    await at.enter()
    await at.choose()
    await door.arrived()
    expect(change()).toHaveAttribute('aria-disabled', 'true')
    await at.user.click(change())
    expect(page.newPassword()).toBeInTheDocument()
    door.open()
    await page.doneHeading('Password reset')
  })

  test.each([
    ['was refused', { envelope: { statusCode: 422 } }, en.messages.unchanged],
    ['has an unknown outcome', failures.answerLost, said('outcome-unknown')],
  ])('that %s is spoken of before the way back is taken', async (_, failure, words) => {
    const at = openFlow()
    await at.ask()
    await at.enter()
    at.emulator.inject({ ...failure, route: reset })
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).not.toBe('')
    await at.user.click(change())
    expect(screen.getAllByRole('alert').at(-1)).toHaveTextContent(words)
    await page.expectFocus(screen.getAllByRole('alert').at(-1))
    await at.user.click(change())
    await page.expectFocus(await accountField())
  })

  test('is taken also where the form was hidden and shown again', async () => {
    const clock = fakeClock()
    const form = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <ClockContext.Provider value={clock}>
          <ResetPasswordForm />
        </ClockContext.Provider>
      </Activity>
    )
    const at = openFlow({}, { clock, around: (flow) => <Activity>{flow}</Activity> })
    await at.ask()
    await at.enter()
    at.rerenderKit(form('hidden'))
    at.rerenderKit(form('visible'))
    await at.choose()
    await page.doneHeading('Password reset')
    expect(at.emulator.passwordOf(alice.email)).toBe(chosen)
  })

  test('in Chinese the time follows the title with the full stop of the language', async () => {
    const { account, code, reset: words } = zhCN.messages
    const at = openFlow({}, { service: { tokenExpiresIn: 600 }, locale: zhCN })
    await at.user.type(await accountField(account.label.both), `${alice.email}{Enter}`)
    await at.until(() => screen.queryByLabelText(code.label))
    await at.user.type(screen.getByLabelText(code.label), `${theCode}{Enter}`)
    await at.until(() => screen.queryByLabelText(zhCN.messages.fields.newPassword.label))
    expect(page.statusLine().textContent).toContain(`${words.title}。请在 10 分钟内完成。`)
  })

  test('has as long as the service says; a minute before the end it is said again, and then it is over', async () => {
    const at = openFlow({}, { service: { tokenExpiresIn: 600 } })
    await at.ask()
    await at.enter()
    expect(screen.getByText('You have 10 minutes for this.')).toBeInTheDocument()
    await at.pass(8 * minute)
    expect(screen.getByText('You have 2 minutes for this.')).toBeInTheDocument()
    expect(page.statusLine()).toHaveTextContent('Choose a new password. You have 10 minutes for this.')
    await at.pass(minute)
    expect(page.statusLine()).toHaveTextContent(/^You have (1 minute|[56]\d seconds) for this\.$/)
    await at.user.type(page.newPassword(), 'half of i')
    await at.pass(minute)
    expect(page.alertBox()).toHaveTextContent(said('token-expired'))
    await page.expectFocus(page.alertBox())
    expect(screen.queryByRole('button', { name: 'Reset password' })).toBeNull()
    expect(page.newPassword(), 'or browsers would take it for success').toHaveValue('half of i')

    await at.user.click(newCode())
    expect(await accountField()).toHaveValue(alice.email)
    await page.expectFocus(await accountField())
    await at.ask()
    await at.enter()
    await at.choose()
    await page.doneHeading('Password reset')
    expect(at.requests(reset)).toHaveLength(1)
  })

  test('that is under way when the time is over may still succeed', async () => {
    const clock = fakeClock()
    const emulator = emulate({ now: clock.now, makeCode: () => theCode, tokenExpiresIn: 60 })
    const door = gate(emulator, reset)
    const at = openFlow({}, { clock, emulator, fetch: async (request) => door.fetch(request) })
    await at.ask()
    await at.enter()
    await at.choose()
    await act(() => door.arrived())
    await at.pass(2 * minute)
    expect(page.alertBox()).toBeEmptyDOMElement()
    emulator.inject({ route: reset, envelope: { statusCode: 200, data: { success: true } } })
    door.open()
    await page.doneHeading('Password reset')
  })

  test('has no end where the service says none', async () => {
    const at = openFlow()
    await at.ask()
    at.emulator.inject({ route: verify, envelope: { statusCode: 200, data: { passwordResetToken: 'prt_x' } } })
    await at.enter()
    await at.pass(60 * minute)
    expect(screen.queryByText(/for this/)).toBeNull()
    expect(page.alertBox()).toBeEmptyDOMElement()
  })

  test.each([
    ['ten minutes of sleep', (at: ReturnType<typeof openFlow>) => at.clock.sleep(10 * minute)],
    ['the clock set forward an hour', (at: ReturnType<typeof openFlow>) => at.clock.set(60 * minute)],
  ])('is over after %s', async (_, happens) => {
    const at = openFlow({}, { service: { tokenExpiresIn: 300 } })
    await at.ask()
    await at.enter()
    happens(at)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    await rest()
    expect(page.alertBox()).toHaveTextContent(said('token-expired'))
  })

  test('is not over because the clock was set back', async () => {
    const at = openFlow({}, { service: { tokenExpiresIn: 300 } })
    await at.ask()
    await at.enter()
    at.clock.set(-60 * minute)
    await at.pass(2 * minute)
    expect(screen.getByText('You have 3 minutes for this.')).toBeInTheDocument()
    await at.pass(3 * minute)
    expect(page.alertBox()).toHaveTextContent(said('token-expired'))
  })

  test('for a token that the service does not know any more asks for a new code', async () => {
    const at = openFlow()
    await at.ask()
    await at.enter()
    at.emulator.inject({ route: reset, envelope: { statusCode: 403, apiCode: 1_020_020 } })
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('token-invalid'))
    await at.user.click(newCode())
    expect(await accountField()).toHaveValue(alice.email)
  })
})

describe('the wait for the next code', () => {
  const resendHint = () => page.describedBy(newCode())[0] ?? ''
  const wait = () => newCode().getAttribute('aria-disabled') === 'true'
  const left = () => {
    const [, amount = 0, unit] = /in (\d+) (second|minute)s?\.$/.exec(resendHint()) ?? []
    return Number(amount) * (unit === 'minute' ? 60 : 1)
  }

  test('goes on after a reload, and the code of before is still good', async () => {
    const first = openFlow()
    await first.ask()
    await first.pass(20_000)
    cleanup()
    const at = openFlow({}, { clock: first.clock, emulator: first.emulator })
    await at.ask()
    expect(page.heading('Enter the code')).toBeInTheDocument()
    expect(screen.getByText(noNewCode)).toBeInTheDocument()
    expect(wait()).toBe(true)
    expect(left()).toBeGreaterThan(30)
    expect(left()).toBeLessThanOrEqual(40)
    expect(at.requests(send)).toHaveLength(1)
    await at.enter()
    await page.expectFocus(page.newPassword())
  })

  test('is of one recipient, and comes back with him', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(20_000)
    await at.user.click(change())
    await at.ask('bob@example.com')
    expect(left()).toBeGreaterThan(50)
    await at.user.click(change())
    await at.ask()
    expect(left()).toBeLessThan(41)
    expect(at.emulator.outbox.map(({ to }) => to)).toEqual([alice.email, 'bob@example.com'])
  })

  test('too many requests (429): the service’s own wins', async () => {
    const clock = fakeClock(Date.now())
    const at = openFlow({}, { clock })
    at.emulator.inject({
      route: send,
      status: 429,
      headers: { 'retry-after': '300' },
      envelope: { statusCode: 429 },
    })
    await at.ask()
    expect(newCode()).toHaveAccessibleDescription(/in [56] minutes/)
    expect(page.alertBox()).toBeEmptyDOMElement()
    expect(screen.getByText(noNewCode)).toBeInTheDocument()
  })

  test('sent within the minute (2080): as if one had been sent now', async () => {
    const at = openFlow()
    at.emulator.inject({ route: send, envelope: { statusCode: 499, apiCode: 2080 } })
    await at.ask()
    expect(newCode()).toHaveAccessibleDescription(/in 1 minute/)
    expect(page.alertBox()).toBeEmptyDOMElement()
    expect(screen.getByText('If there is such an account, a code is on its way.')).toBeInTheDocument()
  })

  test('a new one that the service refuses begins the wait again', async () => {
    const at = openFlow()
    await at.ask()
    await at.pass(minute)
    at.emulator.inject({ route: send, envelope: { statusCode: 429 } })
    await at.user.click(newCode())
    await at.until(wait)
    page.blur(newCode())
    expect(left()).toBeGreaterThan(50)
  })

  test.each<[string, (at: ReturnType<typeof openFlow>) => void, boolean]>([
    ['ten minutes of sleep end it', (at) => at.clock.sleep(10 * minute), false],
    ['the clock set forward an hour ends it', (at) => at.clock.set(60 * minute), false],
    ['the clock set back an hour leaves it as it is', (at) => at.clock.set(-60 * minute), true],
  ])('%s', async (_, happens, waits) => {
    const at = openFlow()
    await at.ask()
    await at.pass(10_000)
    happens(at)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    await rest()
    expect(wait()).toBe(waits)
    if (waits) expect(left()).toBeLessThanOrEqual(50)
    await at.pass(minute)
    expect(wait()).toBe(false)
  })

  test('is spoken of three times, never of its digits', async () => {
    const at = openFlow()
    await at.ask()
    const announced = listen()
    const first = page.statusLine().textContent
    for (let second = 0; second < 70; second++) await at.pass(1000)
    expect([first, ...announced]).toEqual([
      'If there is such an account, a code is on its way. You can get a new code in 1 minute.',
      'You can get a new code in 30 seconds.',
      'You can get a new code now.',
    ])
  })
})

describe('what stops the flow', () => {
  test.each([2000, 2019, 1635, 1636])('more proof (%i) is handed to the host, at each step', async (apiCode) => {
    const [onChallenge, onError] = [vi.fn<(error: PasswordError) => void>(), vi.fn<(error: PasswordError) => void>()]
    const at = openFlow({ onChallenge, onError })
    const refuse = (route: string) => at.emulator.inject({ route, envelope: { statusCode: 403, apiCode } })
    refuse(send)
    await at.ask()
    expect(page.heading('Forgot your password?')).toBeInTheDocument()
    expect(page.alertBox()).toHaveTextContent(said('challenge'))
    expect(onChallenge).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'challenge', apiCode }))
    await at.ask()
    await at.until(() => screen.queryByLabelText('Verification code'))
    refuse(verify)
    await at.enter()
    expect(page.alertBox()).toHaveTextContent(said('challenge'))
    await at.enter('')
    await at.until(() => screen.queryByLabelText('New password'))
    refuse(reset)
    await at.choose()
    await expect.poll(() => page.alertBox().textContent).toBe(said('challenge'))
    expect(onChallenge).toHaveBeenCalledTimes(3)
    expect(onError).toHaveBeenCalledTimes(3)
  })

  test('a service that cannot be reached is reported above the form, and the next attempt goes on', async () => {
    const at = openFlow()
    at.emulator.inject({ route: send, networkError: true })
    await at.ask()
    expect(page.alertBox()).toHaveTextContent(said('network'))
    await page.expectFocus(page.alertBox())
    await at.user.click(page.submitButton('Send code'))
    await at.until(() => screen.queryByLabelText('Verification code'))
    await page.expectFocus(codeField())
  })

  test('a second click sends nothing more', async () => {
    const at = openFlow({ defaultAccount: alice.email })
    await accountField()
    await at.user.dblClick(page.submitButton('Send code'))
    await at.until(() => screen.queryByLabelText('Verification code'))
    expect(at.requests(send)).toHaveLength(1)
    await at.user.type(codeField(), theCode)
    await at.user.dblClick(page.submitButton('Continue'))
    await at.until(() => screen.queryByLabelText('New password'))
    expect(at.requests(verify)).toHaveLength(1)
  })
})

describe('a way out', () => {
  test('there is none where the host has not asked for it', async () => {
    openFlow()
    await accountField()
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument()
  })

  test.each(['account', 'code'])(
    'from the %s it leads at once, also after a failure: nothing has changed',
    async (step) => {
      const onCancel = vi.fn<() => void>()
      const at = openFlow({ onCancel })
      if (step === 'account') {
        await at.user.type(await accountField(), 'nobody{Enter}')
      } else {
        await at.ask()
        await at.enter('000000')
        expect(codeField()).toBeInvalid()
      }
      await at.user.click(screen.getByRole('button', { name: 'Cancel' }))
      expect(onCancel).toHaveBeenCalledOnce()
    },
  )

  test('while a code is sent it waits, and the step does not change', async () => {
    const onCancel = vi.fn<() => void>()
    const at = openFlow({ onCancel })
    await at.user.type(await accountField(), `${alice.email}{Enter}`)
    await at.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onCancel).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveAttribute('aria-disabled', 'true')
  })
})
