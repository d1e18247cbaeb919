import { act, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import { ChangePasswordForm, PasswordError, ResetPasswordForm } from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import * as page from '../elements.js'
import { fakeClock, type FakeClock } from '../fake-clock.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { alice, chosen, paste, writes } from './acts.js'

const change = '/api/v3/update-password'
const reset = '/api/v3/reset-password'
const locked = 'Your account is locked.'
const tooMany = 'Too many attempts.'

let clock: FakeClock

/** The clocks a countdown looks at, and its ticks; the rest of the page lives in real time. */
function stopClocks(): void {
  vi.useFakeTimers({ toFake: ['Date'] })
  clock = fakeClock(Date.now())
}

const timed = (form: ReactElement) => <ClockContext.Provider value={clock}>{form}</ClockContext.Provider>

afterEach(() => {
  vi.useRealTimers()
})

const pass = (seconds: number) =>
  act(async () => {
    clock.pass(seconds * 1000)
    vi.setSystemTime(clock.now())
  })

/** The clock people see and can set; the steady one stays where it is. */
function setClock(seconds: number): void {
  clock.set(seconds * 1000)
  vi.setSystemTime(clock.now())
}

interface Options extends KitOptions {
  form?: 'change' | 'reset'
}

/** A form whose first attempt was answered so. */
async function refused(failure: Failure, { form = 'change', ...options }: Options = {}) {
  stopClocks()
  const user = userEvent.setup()
  const emulator = options.emulator ?? emulate()
  const onError = vi.fn<(error: PasswordError) => void>()
  const elements = {
    change: <ChangePasswordForm onError={onError} />,
    reset: <ResetPasswordForm resetToken={emulator.issueResetToken(alice.email)} onError={onError} />,
  }
  emulator.inject({ route: form === 'change' ? change : reset, ...failure })
  const view = renderKit(timed(elements[form]), { ...options, emulator })
  const said = recordStatus()
  if (form === 'change') await paste(user, page.currentPassword(), alice.password)
  await paste(user, page.newPassword(), chosen)
  await paste(user, page.confirmPassword(), chosen)
  const button = page.submitButton(form === 'change' ? 'Change password' : 'Reset password')
  await user.click(button)
  await expect.poll(() => onError.mock.calls).toHaveLength(1)
  await act(async () => {})
  return {
    ...view,
    user,
    button,
    said,
    error: onError.mock.calls[0]![0],
    send: () => user.click(button),
    /** Every way in which a form can be sent. */
    async tryAll() {
      await user.click(button)
      await user.click(page.newPassword())
      await user.keyboard('{Enter}')
      fireEvent.submit(page.newPassword().closest('form')!)
      await act(async () => {})
    },
  }
}

/** Everything the live region says, in order, from the refusal on. */
function recordStatus(): string[] {
  const said: string[] = []
  const region = page.statusLine()
  const observer = new MutationObserver(() => {
    const text = region.textContent?.trim()
    if (text && !text.endsWith('…')) said.push(text)
  })
  observer.observe(region, { childList: true, characterData: true, subtree: true })
  return said
}

const countdown = () => screen.queryByText(/You can try again/, { selector: '.pwk-countdown' })?.textContent
const nothingIsLost = () => {
  expect(page.currentPassword()).toHaveValue(alice.password)
  expect(page.newPassword()).toHaveValue(chosen)
  expect(page.confirmPassword()).toHaveValue(chosen)
}

const inSeconds = (seconds: number) => ({ 'retry-after': String(seconds) })
/** RFC 9110 §5.6.7. The service's clock is not the device's. */
const asDate = (seconds: number, skew = 0) => ({
  date: new Date(Date.now() + skew * 1000).toUTCString(),
  'retry-after': new Date(Date.now() + (skew + seconds) * 1000).toUTCString(),
})

describe('how long to wait', () => {
  const waits: [name: string, failure: () => Failure, words: string][] = [
    ['HTTP 429 in seconds', () => ({ ...failures.throttled, headers: inSeconds(90) }), tooMany],
    ['HTTP 429 as a date', () => ({ ...failures.throttled, headers: asDate(90) }), tooMany],
    ['a date of a service an hour ahead', () => ({ ...failures.throttled, headers: asDate(90, 3600) }), tooMany],
    ['a date of a service a day behind', () => ({ ...failures.throttled, headers: asDate(90, -86_400) }), tooMany],
    ['429 in the body alone', () => ({ envelope: { statusCode: 429 }, headers: inSeconds(90) }), tooMany],
    ['HTTP 429 around HTML', () => ({ status: 429, body: '<html>', headers: inSeconds(90) }), tooMany],
    ['2005', () => ({ envelope: { statusCode: 403, apiCode: 2005 }, headers: inSeconds(90) }), locked],
    ['2057', () => ({ envelope: { statusCode: 403, apiCode: 2057 }, headers: asDate(90) }), locked],
  ]

  test.each(waits)('is taken from %s', async (_, failure, words) => {
    const { error, button } = await refused(failure())
    expect(page.alertBox()).toHaveTextContent(words)
    await page.expectFocus(page.alertBox())
    // A date knows no milliseconds.
    expect(error.retryAt! - Date.now()).toBeGreaterThan(88_000)
    expect(error.retryAt! - Date.now()).toBeLessThanOrEqual(90_000)
    expect(countdown()).toBe('You can try again in 2 minutes.')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    nothingIsLost()
  })

  const none: [name: string, failure: Failure][] = [
    ['429 in the body', { envelope: { statusCode: 429 } }],
    ['HTTP 429', { status: 429, envelope: { statusCode: 429 } }],
    ['2005', { envelope: { statusCode: 403, apiCode: 2005 } }],
    ['429 with an unreadable Retry-After', { envelope: { statusCode: 429 }, headers: { 'retry-after': 'soon' } }],
    ['429 with a Retry-After beyond all dates', { ...failures.throttled, headers: { 'retry-after': '9'.repeat(20) } }],
  ]

  test.each(none)('is not made up: after %s without a time the form can be sent again', async (_, failure) => {
    const { button, error, send, emulator } = await refused(failure)
    expect(error.retryAt).toBeUndefined()
    expect(countdown()).toBeUndefined()
    expect(button).not.toHaveAttribute('aria-disabled')
    await send()
    await page.doneHeading()
    expect(writes(emulator)).toHaveLength(2)
  })

  test.each([0, -5])('that is over already (%i s) causes no wait', async (seconds) => {
    const { button, send } = await refused({ ...failures.throttled, headers: asDate(seconds) })
    expect(button).not.toHaveAttribute('aria-disabled')
    await send()
    await page.doneHeading()
  })

  test('also counts where the words are under a field', async () => {
    const wrong = { envelope: { statusCode: 403, apiCode: 2333, data: { remainCount: 1 } }, headers: inSeconds(20) }
    const { user, emulator, send, tryAll } = await refused(wrong)
    expect(page.errorOf(page.currentPassword())).toBe('This is not your current password. You have 1 attempt left.')
    expect(countdown()).toBe('You can try again in 20 seconds.')
    await paste(user, page.currentPassword(), alice.password)
    await tryAll()
    expect(writes(emulator)).toHaveLength(1)
    await pass(21)
    await send()
    await page.doneHeading()
  })
})

describe('while it waits', () => {
  test('neither a click, nor Enter, nor a script sends anything; then the same form succeeds', async () => {
    const { button, send, tryAll, emulator } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    await tryAll()
    await pass(89)
    await tryAll()
    expect(writes(emulator)).toHaveLength(1)
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button, 'it keeps its place in the order of the keyboard').toBeEnabled()
    nothingIsLost()

    await pass(1)
    expect(button).not.toHaveAttribute('aria-disabled')
    expect(countdown()).toBe('You can try again now.')
    nothingIsLost()
    expect(writes(emulator), 'nothing is sent by itself').toHaveLength(1)
    await send()
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
    expect(writes(emulator)).toHaveLength(2)
  })

  test('the time left is on the page, and is said three times at most', async () => {
    const { said } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    const shown = new Set([countdown()])
    for (let second = 0; second < 95; second++) {
      await pass(1)
      shown.add(countdown())
    }
    expect(shown.size, 'each minute, then each second').toBe(62)
    expect(said).toEqual([
      'You can try again in 2 minutes.',
      'You can try again in 30 seconds.',
      'You can try again now.',
    ])
    const digits = document.querySelector('.pwk-countdown')!
    expect(digits.closest('[aria-live], [role=status], [role=alert]'), 'the digits are no live region').toBeNull()
  })

  test('a wait of half a minute or less is said twice', async () => {
    const { said } = await refused({ ...failures.throttled, headers: inSeconds(30) })
    for (let second = 0; second < 35; second++) await pass(1)
    expect(said).toEqual(['You can try again in 30 seconds.', 'You can try again now.'])
  })

  test('the person may go on typing, and the rules still hold', async () => {
    const { user, send, emulator } = await refused({ ...failures.throttled, headers: inSeconds(10) })
    await user.click(page.newPassword())
    await user.keyboard('!')
    await pass(11)
    await send()
    expect(page.confirmPassword()).toBeInvalid()
    expect(writes(emulator)).toHaveLength(1)
  })

  test('a change of language changes its words, and says nothing again', async () => {
    const { rerenderKit, said } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    rerenderKit(timed(<ChangePasswordForm />), { locale: zhCN })
    expect(document.querySelector('.pwk-countdown')).toHaveTextContent('2 分钟后可以重试。')
    expect(said).toHaveLength(1)
  })

  test('a form that is taken away leaves no clock ticking', async () => {
    const { unmount } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    expect(clock.pending()).toBeGreaterThan(0)
    unmount()
    expect(clock.pending()).toBe(0)
  })
})

describe('two clocks', () => {
  test('a machine that slept, its steady clock with it, is at the end as soon as it wakes', async () => {
    const { button, said } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    setClock(600)
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
    expect(button).not.toHaveAttribute('aria-disabled')
    expect(said).toEqual(['You can try again in 2 minutes.', 'You can try again now.'])
  })

  test('without that event, the next tick knows', async () => {
    const { button } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    setClock(600)
    await pass(1)
    expect(button).not.toHaveAttribute('aria-disabled')
  })

  test('a clock that is set back does not prolong the wait', async () => {
    const { button, send, emulator } = await refused({ ...failures.throttled, headers: inSeconds(90) })
    setClock(-86_400)
    await pass(89)
    expect(button).toHaveAttribute('aria-disabled', 'true')
    await pass(1)
    expect(button).not.toHaveAttribute('aria-disabled')
    await send()
    await page.doneHeading()
    expect(writes(emulator)).toHaveLength(2)
  })
})

test('a second refusal begins a wait of its own', async () => {
  const { emulator, send, said, button } = await refused({ ...failures.throttled, headers: inSeconds(5) })
  await pass(6)
  emulator.inject({ route: change, ...failures.throttled, headers: inSeconds(20) })
  await send()
  await expect.poll(countdown).toBe('You can try again in 20 seconds.')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await pass(21)
  expect(said).toEqual([
    'You can try again in 5 seconds.',
    'You can try again now.',
    'You can try again in 20 seconds.',
    'You can try again now.',
  ])
  await send()
  await page.doneHeading()
})

test('a refusal of the key request waits too', async () => {
  const emulator = emulate()
  const well = emulator.inject({ route: '/api/v3/system', ...failures.throttled, times: Infinity })
  const { button, send } = await refused({ times: 0 }, { emulator })
  expect(page.alertBox()).toHaveTextContent(tooMany)
  expect(countdown()).toBe('You can try again in 30 seconds.')
  expect(button).toHaveAttribute('aria-disabled', 'true')
  well()
  await pass(31)
  await send()
  await page.doneHeading()
})

test('mapError may set the time: a host that knows when its locks end', async () => {
  const { button, error } = await refused(
    { envelope: { statusCode: 403, apiCode: 2005 } },
    {
      mapError: (error) =>
        error.apiCode === 2005
          ? new PasswordError('locked', error.message, { apiCode: 2005, retryAt: Date.now() + 15_000 })
          : error,
    },
  )
  expect(error.retryAt).toBeDefined()
  expect(countdown()).toBe('You can try again in 15 seconds.')
  expect(button).toHaveAttribute('aria-disabled', 'true')
})

describe('the form for a forgotten password', () => {
  test.each([1643, 2005, 2057])('says nothing of the lock behind %i; onError gets it', async (apiCode) => {
    const lock = { envelope: { statusCode: 403, apiCode, message: 'User is locked' }, headers: inSeconds(90) }
    const { button, error, said, send, emulator } = await refused(lock, { form: 'reset' })
    expect(error).toMatchObject({ code: 'locked', apiCode })
    expect(error.retryAt).toBeDefined()
    expect(page.alertBox()).toHaveTextContent('The service did not accept this')
    expect(document.body).not.toHaveTextContent(/lock/i)
    expect(document.querySelector('.pwk-countdown')).toBeNull()
    expect(button).not.toHaveAttribute('aria-disabled')
    await pass(95)
    expect(said).toEqual([])
    await send()
    await page.doneHeading('Password reset')
    expect(writes(emulator)).toHaveLength(2)
  })

  test('looks to the last attribute as it does after an unknown number', async () => {
    const markup = async (apiCode: number) => {
      const { container, unmount } = await refused({ envelope: { statusCode: 403, apiCode } }, { form: 'reset' })
      const html = container.innerHTML.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|_r_\w+_/g, '*')
      unmount()
      return html
    }
    const lock = await markup(2005)
    expect(lock).toContain('did not accept')
    expect(lock).toBe(await markup(1_000_001))
  })

  test('waits where the service throttles, which tells nothing of the account', async () => {
    const { button } = await refused({ ...failures.throttled, headers: inSeconds(90) }, { form: 'reset' })
    expect(page.alertBox()).toHaveTextContent(tooMany)
    expect(countdown()).toBe('You can try again in 2 minutes.')
    expect(button).toHaveAttribute('aria-disabled', 'true')
  })

  test('does not tell how many attempts are left before a lock', async () => {
    await refused({ envelope: { statusCode: 403, apiCode: 2333, data: { remainCount: 1 } } }, { form: 'reset' })
    expect(document.body).not.toHaveTextContent(/attempt|left/i)
  })
})
