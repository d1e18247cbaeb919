import { act } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { expect } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { failures } from '../../src/emulator/index.js'
import {
  ChangePasswordForm,
  requireClasses,
  ResetPasswordForm,
  type ChangePasswordFormProps,
  type Locale,
  type PasswordPolicy,
  type ResetPasswordFormProps,
} from '../../src/index.js'
import { painted } from '../../src/core/painted.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { fakeClock } from '../fake-clock.js'
import { holdTimers } from '../hold-timers.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { heldFetch } from './held-fetch.js'
import { press } from './keyboard.js'

/** A form in one of its states, as a test finds it. */
export interface Opened {
  /** The same form in the same state, in another language. */
  speak(locale: Locale): void
  /** Lets go what was held up to keep the form there. */
  finish(): void
}

export type Around = (form: ReactNode) => ReactNode
type Open = (options?: KitOptions, around?: Around) => Promise<Opened>

const update = 'POST /api/v3/update-password'
const config = 'GET /api/v2/applications/{appId}/public-config'
const code = '246810'
const alice = 'alice@example.com'
const old = 'correct horse battery'
const chosen = 'quiet river stone'
const leave = () => {}

/** A line of each kind, and one too long for a narrow screen. */
const policy: PasswordPolicy = {
  minLength: 10,
  classes: requireClasses(['lowercase', 'uppercase', 'digit', 'symbol'], { atLeast: 3 }),
  rules: [{ code: 'history', message: 'Donaudampfschifffahrtsgesellschaftskapitänspatentprüfung' }],
}

const all = (selector: string) => document.querySelectorAll(selector)

async function shown(selector: string, times = 1): Promise<void> {
  await expect.poll(() => all(selector), { timeout: 5000 }).toHaveLength(times)
}

/** Puts a text where the caret is, in one go. */
const put = (text: string) => cdp().send('Input.insertText', { text })

/** Fills in the fields from the first to the last, and stays there. */
async function fill(...texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await press(...(at === 0 ? ['Tab'] : ['Tab', 'Tab']))
    await put(text)
  }
}
const fillIn = () => fill(old, chosen, chosen)

function mount(form: ReactElement, options: KitOptions = {}, around: Around = (child) => child): Opened {
  const child = <>{around(form)}</>
  const { rerenderKit } = renderKit(child, options)
  return { speak: (locale) => rerenderKit(child, { ...options, locale }), finish: leave }
}

/** A change form for which the service has something in store. */
const change =
  (
    props: ChangePasswordFormProps,
    go: (emulator: ReturnType<typeof emulate>) => Promise<unknown> | void,
    given: KitOptions = {},
  ): Open =>
  async (options, around) => {
    const emulator = emulate()
    const opened = mount(<ChangePasswordForm username="alice" {...props} />, { emulator, ...given, ...options }, around)
    await go(emulator)
    await painted() // The focus has moved by then.
    return opened
  }

/** What the service says to a form that was filled in. */
const refused = (
  failure: Parameters<ReturnType<typeof emulate>['inject']>[0],
  selector: string,
  props: ChangePasswordFormProps = {},
): Open =>
  change(props, async (emulator) => {
    emulator.inject({ route: update, ...failure })
    await fillIn()
    await press('Enter')
    await shown(selector)
  })

/** How the form for a known password gets into each state, with the keyboard. */
export const changeStates = {
  idle: change({}, leave),
  'to set a first password': change({ mode: 'set' }, leave),
  'a password that was given': change({ mode: 'forced', onCancel: leave }, leave),
  'a password that has expired': change({ mode: 'expired', confirm: false }, leave),
  invalid: change({}, async () => {
    await press('Tab', 'Enter')
    await shown('[aria-invalid=true]', 3)
  }),
  'too short, and another': change({}, async () => {
    await fill(old, 'short', 'other')
    await press('Enter')
    await shown('[aria-invalid=true]', 2)
  }),
  'too long for the key': change({}, async () => {
    await fill(old, '密码'.repeat(40))
    await press('Tab', 'Tab')
    await shown('[aria-invalid=true]')
  }),
  'the same as before': change({}, async () => {
    await fill(old, old, old)
    await press('Enter')
    await shown('[aria-invalid=true]')
  }),
  'known from leaks': change(
    {},
    async () => {
      await fill(old, chosen)
      await press('Tab', 'Tab')
      await shown('[aria-invalid=true]')
    },
    { breach: async () => 'breached' },
  ),
  'wrong current password': change({}, async () => {
    await fill('not this one', chosen, chosen)
    await press('Enter')
    await shown('[aria-invalid=true]')
  }),
  'new password refused': refused({ envelope: { statusCode: 422, apiCode: 2029 } }, '[aria-invalid=true]'),
  'caps lock': change({}, async () => {
    await press('Tab')
    // No key of the test's machine is on: the event says what it says when one is.
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { modifierCapsLock: true }))
    await shown('.pwk-caps-lock')
  }),
  shown: change({}, async () => {
    await fillIn()
    for (const toggle of all('.pwk-toggle')) await userEvent.click(toggle)
    await shown('input[type=text].pwk-input', 3)
  }),
  'requirements partly met': change(
    {},
    async () => {
      await fill(old, ' Quiet 7河')
      await shown('.pwk-mark[data-met]', 3)
      await shown('.pwk-note', 2)
    },
    { policy },
  ),
  'requirements all met': change(
    {},
    async () => {
      await fill(old, 'Quiet river 7')
      await shown('.pwk-mark[data-unmet]', 0)
    },
    { policy },
  ),
  'rules on their way': change({}, (emulator) => emulator.inject({ route: config, never: true }) && press('Tab'), {
    policy: 'server',
  }),
  'rules that cannot be read': change(
    {},
    async (emulator) => {
      emulator.inject({ route: config, ...failures.serverError, times: Infinity })
      await press('Tab')
      await shown('.pwk-requirement[data-service]')
    },
    { policy: 'server' },
  ),
  'strength not known yet': change({ strengthMeter: true }, () => shown('.pwk-strength')),
  strength: change({ strengthMeter: true }, async () => {
    await fill(old, 'river stone')
    await shown('[role=meter]')
  }),
  async pending(options, around) {
    const emulator = emulate()
    const network = heldFetch(emulator.fetch)
    const form = <ChangePasswordForm username="alice" onCancel={leave} />
    const opened = mount(form, { emulator, fetch: network.fetch, ...options }, around)
    await fillIn()
    network.hold()
    await press('Enter')
    await shown('.pwk-spinner')
    return { ...opened, finish: network.release }
  },
  error: refused(failures.serverError, '.pwk-reference'),
  'session over': refused({ envelope: { statusCode: 401, message: 'unauthorized' } }, '.pwk-message'),
  'answer lost': refused(failures.answerLost, '.pwk-message'),
  'too many attempts': refused(failures.throttled, '.pwk-countdown'),
  'refused, with a wait': refused(
    { ...failures.throttled, status: 200, envelope: { statusCode: 422, apiCode: 987_654 } },
    '.pwk-countdown',
  ),
  locked: refused(
    { headers: { 'retry-after': '90' }, envelope: { statusCode: 499, apiCode: 2057 } },
    '.pwk-countdown',
    { onCancel: leave },
  ),
  'about to leave': change({ onCancel: leave }, async (emulator) => {
    emulator.inject({ route: update, ...failures.unreachable })
    await fillIn()
    await press('Enter')
    await shown('.pwk-message')
    while (!document.activeElement?.matches('.pwk-cancel')) await press('Tab')
    await press('Enter')
    await shown('.pwk-message', 2)
  }),
  async finishing(options, around) {
    let finish = leave
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const opened = mount(<ChangePasswordForm username="alice" onSuccess={() => held} />, options, around)
    await fillIn()
    await press('Enter')
    await shown('.pwk-panel[data-finishing]')
    return { ...opened, finish }
  },
  success: change({}, async () => {
    await fillIn()
    await press('Enter')
    await shown('.pwk-panel')
  }),
} satisfies Record<string, Open>

const byName = (name: string) => [...all('button')].find(({ textContent }) => textContent === name)

/** Until the page says so. */
async function says(text: string): Promise<void> {
  await expect.poll(() => document.body.textContent).toContain(text)
}

/** Presses a button that comes with code of its own. */
async function pressOn(name: string): Promise<void> {
  await says(name)
  await userEvent.click(byName(name)!)
}

/** A host's own part, which answers a challenge or proves who asks. */
const hostsPart = () => (
  <button type="button" style={{ minBlockSize: 44 }}>
    I am a person
  </button>
)

/** What is off by default, in a change. */
export const featureStates = {
  'with a choice about other devices': change({ sessions: { end: async () => {} } }, () => shown('[type=checkbox]')),
  'other devices signed out': change({ sessions: { end: async () => ({ ended: 1, total: 2 }) } }, async () => {
    await shown('[type=checkbox]')
    await fillIn()
    await press('Enter')
    await shown('.pwk-panel')
    await says('1 of 2')
  }),
  'with a suggestion to make': change({ suggest: true }, async () => {
    await press('Tab')
    await says('Suggest a strong password')
  }),
  'a challenge': change({ challenge: hostsPart }, async (emulator) => {
    emulator.inject({ route: update, envelope: { statusCode: 403, apiCode: 2000 } })
    await fillIn()
    await press('Enter')
    await shown('[role=group]')
  }),
  'where a code would go': change({ recovery: { email: alice, phone: '13800138000' } }, async () => {
    await pressOn('Forgot your current password?')
    await says('Send code')
  }),
  'a proof of the host’s': change({ verify: hostsPart }, async () => {
    await pressOn('Confirm in another way')
    await shown('[role=group]')
  }),
  'the account is looked up': (...given) => {
    holdTimers(1000) // It is hidden for a second at most.
    return change({ mode: 'auto' }, async (emulator) => {
      emulator.inject({ route: 'GET /api/v3/get-security-info', never: true })
      await says('Looking up your account…')
    })(...given)
  },
  'a password that is managed elsewhere': change({ readOnlyReason: 'Your company manages this password.' }, () =>
    says('Your company manages this password.'),
  ),
} satisfies Record<string, Open>

interface Flow {
  emulator: ReturnType<typeof emulate>
  /** Lets time pass until the page shows as many. */
  until(selector: string, times?: number): Promise<void>
  pass(milliseconds: number): void
}

/** The flow for a forgotten password on a clock that stands still. */
const reset =
  (
    props: ResetPasswordFormProps,
    go: (flow: Flow) => Promise<unknown>,
    service: Parameters<typeof emulate>[0] = {},
  ): Open =>
  async (options, around) => {
    localStorage.clear()
    const clock = fakeClock()
    const emulator = emulate({ now: clock.now, makeCode: () => code, ...service })
    const opened = mount(
      <ClockContext.Provider value={clock}>
        <ResetPasswordForm onDone={leave} {...props} />
      </ClockContext.Provider>,
      { emulator, ...options },
      around,
    )
    const pass = (milliseconds: number) => act(() => clock.pass(milliseconds))
    await go({
      emulator,
      pass,
      async until(selector, times = 1) {
        const looked = () => {
          pass(100)
          return all(selector)
        }
        await expect.poll(looked, { timeout: 8000, interval: 5 }).toHaveLength(times)
      },
    })
    await painted()
    return opened
  }

async function toAccount({ until }: Flow) {
  await until('[name=account]')
  await press('Tab')
}
async function toCode(flow: Flow) {
  await toAccount(flow)
  await put(alice)
  await press('Enter')
  await flow.until('[name=one-time-code]:focus')
}
async function toPassword(flow: Flow) {
  await toCode(flow)
  await put(code)
  await press('Enter')
  await flow.until('[name=new-password]:focus')
}
async function choose() {
  await put(chosen)
  await press('Tab', 'Tab')
  await put(chosen)
  await press('Enter')
}

/** How the form for a forgotten one gets into each state. */
export const resetStates = {
  account: reset({}, toAccount),
  'account, by email alone': reset({ channels: ['email'], onCancel: leave }, toAccount),
  'not an account': reset({}, async (flow) => {
    await toAccount(flow)
    await put('alice')
    await press('Enter')
    await shown('[aria-invalid=true]')
  }),
  'sending a code': reset({}, async (flow) => {
    await toAccount(flow)
    await put(alice)
    await press('Enter')
    await shown('.pwk-spinner')
  }),
  'more proof wanted': reset({}, async (flow) => {
    flow.emulator.inject({ route: 'POST /api/v3/send-email', envelope: { statusCode: 499, apiCode: 2000 } })
    await toAccount(flow)
    await put(alice)
    await press('Enter')
    await flow.until('.pwk-message')
  }),
  code: reset({ onCancel: leave }, toCode),
  'a new code can be sent': reset({}, async (flow) => {
    await toCode(flow)
    flow.pass(61_000)
    await shown('.pwk-link[data-waiting]', 0)
  }),
  'a new code was sent': reset({}, async (flow) => {
    await toCode(flow)
    flow.pass(61_000)
    await press('Tab', 'Tab', 'Enter')
    await flow.until('[name=one-time-code]:focus')
  }),
  'too short a code': reset({}, async (flow) => {
    await toCode(flow)
    await put('24')
    await press('Enter')
    await shown('[aria-invalid=true]')
  }),
  'wrong code': reset({}, async (flow) => {
    await toCode(flow)
    await put('111111')
    await press('Enter')
    await flow.until('[aria-invalid=true]')
  }),
  'code expired': reset({}, async (flow) => {
    await toCode(flow)
    flow.pass(301_000)
  }),
  'new password': reset({}, toPassword),
  'new password too short': reset({}, async (flow) => {
    await toPassword(flow)
    await put('short')
    await press('Enter')
    await shown('[aria-invalid=true]', 2)
  }),
  'time almost over': reset({}, async (flow) => {
    await toPassword(flow)
    flow.pass(545_000)
  }),
  'token expired': reset({}, async (flow) => {
    await toPassword(flow)
    flow.pass(601_000)
    await shown('.pwk-message')
  }),
  'answer about the reset lost': reset({}, async (flow) => {
    flow.emulator.inject({ route: 'POST /api/v3/reset-password', ...failures.answerLost })
    await toPassword(flow)
    await choose()
    await flow.until('.pwk-message')
  }),
  'reset done': reset({}, async (flow) => {
    await toPassword(flow)
    await choose()
    await flow.until('.pwk-panel')
  }),
  async link(options, around) {
    const emulator = emulate()
    const form = <ResetPasswordForm resetToken={emulator.issueResetToken(alice)} username={alice} />
    return mount(form, { emulator, ...options }, around)
  },
  'link that was used': reset({ resetToken: 'prt_used' }, async () => {
    await press('Tab')
    await choose()
    await shown('.pwk-message')
  }),
  'link without a token': reset({ resetToken: '' }, async () => {
    await shown('.pwk-message')
  }),
} satisfies Record<string, Open>

export const states: Record<string, Open> = { ...changeStates, ...featureStates, ...resetStates }

/** A page as a host has it: one heading, one landmark, a background that goes with the scheme. */
export const inPage = (scheme: string) => (form: ReactNode) => (
  <main style={{ colorScheme: scheme, background: 'Canvas', color: 'CanvasText', padding: 16 }}>
    <h1>Account</h1>
    {form}
  </main>
)
