import type { QueryClient } from '@tanstack/react-query'
import { act, cleanup } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { queryClientOf } from '../../src/form/requests/query-client.js'
import type { Recipient } from '../../src/core/account.js'
import type { PasswordError } from '../../src/core/errors.js'
import { failures, type Emulator, type EmulatorOptions, type Failure } from '../../src/emulator/index.js'
import {
  answerFloorMs,
  useResetCode,
  useResetPassword,
  type PasswordKitEvent,
  type ResetCode,
} from '../../src/index.js'
import { zhCN } from '../../src/locales/zh-cn.js'
import { ClockContext } from '../../src/react/provider/clock-context.js'
import { useKit } from '../../src/react/provider/kit-context.js'
import { fakeClock, type FakeClock } from '../fake-clock.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { chosen, gate, settled } from './acts.js'
import { expectCollected } from './garbage.js'
import { renderHook } from './hook.js'

const email = 'alice@example.com'
const alice = { email }
const nobody = { email: 'nobody@example.com' }
const minute = 60_000

// The code of the calls is loaded with the first of them; here it is the answers that are timed.
beforeAll(async () => {
  await import('../../src/core/api.js')
})

interface Setting extends KitOptions {
  clock?: FakeClock
  service?: EmulatorOptions
}

function Probe({ found }: { found: (code: ResetCode, client: QueryClient) => void }) {
  found(useResetCode(), queryClientOf(useKit().cacheOwner))
  return null
}

/** The hook on a page, its clock and the service's being one. */
function page({ clock = fakeClock(), service, emulator, ...options }: Setting = {}) {
  const served = emulator ?? emulate({ now: clock.now, ...service })
  const result = {} as { current: ResetCode; client: QueryClient }
  const probe = (
    <ClockContext.Provider value={clock}>
      <Probe found={(current, client) => Object.assign(result, { current, client })} />
    </ClockContext.Provider>
  )
  const view = renderKit(probe, { emulator: served, ...options })
  return { ...view, probe, result, clock, emulator: served }
}

type Page = ReturnType<typeof page>

/** Lets what is under way come as far as it can while the clock stands still. */
const rest = () => act(settled)

interface Watched<Value> {
  value?: Value
  error?: PasswordError
  over: boolean
}

function watch<Value>(work: Promise<Value>): Watched<Value> {
  const watched: Watched<Value> = { over: false }
  work.then(
    (value) => Object.assign(watched, { value, over: true }),
    (error: PasswordError) => Object.assign(watched, { error, over: true }),
  )
  return watched
}

/** Begins, waits until there is an outcome or it is waiting for the floor, and lets the floor pass. */
async function through<Value>({ clock }: Page, begin: () => Promise<Value>): Promise<Watched<Value>> {
  const watched: Watched<Value>[] = []
  const timers = clock.pending()
  act(() => {
    watched.push(watch(begin()))
  })
  const [outcome] = watched as [Watched<Value>]
  await act(async () => {
    await expect.poll(() => outcome.over || clock.pending() > timers).toBe(true)
  })
  await rest()
  await act(async () => clock.pass(answerFloorMs))
  await act(async () => {
    await expect.poll(() => outcome.over).toBe(true)
  })
  await rest()
  return outcome
}

const send = (at: Page, to: Recipient = alice) => through(at, () => at.result.current.send(to))
const verify = (at: Page, code: string) => through(at, () => at.result.current.verify(code))
const requests = (emulator: Emulator, path: string) => emulator.requests.filter((each) => each.path.endsWith(path))
const codeOf = (emulator: Emulator) => emulator.outbox.at(-1)?.code ?? ''
const otherThan = (code: string) => (code === '000000' ? '111111' : '000000')

describe('from an account to a token', () => {
  test.each<[string, Recipient, string]>([
    ['email', alice, '/send-email'],
    ['phone', { phoneNumber: '13800138000', phoneCountryCode: '+86' }, '/send-sms'],
  ])('by %s, and the token sets a new password', async (_, to, path) => {
    const at = page()
    const { result, emulator, clock } = at
    expect(result.current).toMatchObject({ status: 'idle', error: null, resendAt: null })
    expect(await send(at, to)).toEqual({ value: undefined, over: true })
    expect(result.current).toMatchObject({ status: 'sent', error: null, resendAt: clock.now() + minute })
    expect(requests(emulator, path)).toHaveLength(1)

    const asked = clock.now()
    const { value } = await verify(at, codeOf(emulator))
    expect(value).toEqual({ resetToken: expect.stringMatching(/^prt_/), expiresAt: asked + 600_000 })
    expect(result.current).toMatchObject({ status: 'verified', error: null })

    cleanup()
    const last = renderHook(useResetPassword, { emulator })
    await act(() => last.result.current.submit({ resetToken: value!.resetToken, password: chosen }))
    expect(emulator.passwordOf(email)).toBe(chosen)
  })

  test('it says what it is doing', async () => {
    const emulator = emulate()
    const [sendGate, verifyGate] = [gate(emulator, '/send-email'), gate(emulator, '/verify-reset-password-request')]
    const fetch = (request: Request) => (request.url.includes('verify') ? verifyGate : sendGate).fetch(request)
    const at = page({ emulator, fetch })
    act(() => void at.result.current.send(alice))
    await expect.poll(() => at.result.current.status).toBe('sending')
    sendGate.open()
    await rest()
    expect(at.result.current.status, 'until the floor is reached').toBe('sending')
    await act(async () => at.clock.pass(answerFloorMs))
    await expect.poll(() => at.result.current.status).toBe('sent')
    act(() => void at.result.current.verify(codeOf(emulator)))
    await expect.poll(() => at.result.current.status).toBe('verifying')
    verifyGate.open()
    await expect.poll(() => at.result.current.status).toBe('verified')
  })

  test.each(['１２３ 456', '123-456', ' 123456\n'])('a code pasted as %j is the code', async (pasted) => {
    const at = page({ service: { makeCode: () => '123456' } })
    await send(at)
    expect((await verify(at, pasted)).value).toBeDefined()
  })

  test('the message is asked for in the language of the page, and no token of a session goes along', async () => {
    const at = page({ locale: zhCN })
    await send(at)
    await verify(at, codeOf(at.emulator))
    expect(at.emulator.outbox).toMatchObject([{ lang: zhCN.tag, purpose: 'CHANNEL_RESET_PASSWORD' }])
    for (const { headers } of at.emulator.requests) expect(headers).not.toHaveProperty('authorization')
    expect(requests(at.emulator, '/verify-reset-password-request')[0]!.headers).toMatchObject({
      'x-authing-lang': zhCN.tag,
    })
  })

  test('a token without a known end has none', async () => {
    const at = page()
    await send(at)
    at.emulator.inject({
      route: '/api/v3/verify-reset-password-request',
      envelope: { statusCode: 200, data: { passwordResetToken: 'prt_x' } },
    })
    expect((await verify(at, '1')).value).toEqual({ resetToken: 'prt_x', expiresAt: Infinity })
  })

  test('nothing is sent by mounting, twice under StrictMode, and it works there', async () => {
    const clock = fakeClock()
    const at = page({ clock })
    at.rerenderKit(<StrictMode>{at.probe}</StrictMode>)
    await rest()
    expect(at.emulator.requests).toEqual([])
    await send(at)
    expect((await verify(at, codeOf(at.emulator))).value).toBeDefined()
    expect(at.emulator.requests).toHaveLength(2)
  })
})

describe('one at a time', () => {
  test('a second send to the same recipient is the first', async () => {
    const at = page()
    const both: Promise<void>[] = []
    await through(at, async () => {
      both.push(at.result.current.send(alice), at.result.current.send({ email: 'Alice@example.com' }))
    })
    expect(both[0]).toBe(both[1])
    expect(at.emulator.outbox).toHaveLength(1)
  })

  test('a send to another recipient takes the place of the first', async () => {
    const emulator = emulate()
    const door = gate(emulator, '/send-email')
    const at = page({ emulator, fetch: door.fetch })
    const first = watch(at.result.current.send(alice))
    await act(() => door.arrived())
    let second: Watched<void> | undefined
    act(() => {
      second = watch(at.result.current.send({ email: 'bob@example.com' }))
    })
    await act(() => door.arrived(2))
    expect(door.requests()[0]!.signal.aborted).toBe(true)
    door.open()
    await rest()
    await act(async () => at.clock.pass(answerFloorMs))
    await rest()
    expect(first.error?.code).toBe('aborted')
    expect(second).toEqual({ value: undefined, over: true })
    expect(at.result.current).toMatchObject({ status: 'sent', error: null })
  })

  test('and of the code that was being spent for the first', async () => {
    const emulator = emulate()
    const door = gate(emulator, '/verify-reset-password-request')
    const at = page({ emulator, fetch: door.fetch })
    await send(at)
    const first = watch(at.result.current.verify(codeOf(emulator)))
    await act(() => door.arrived())
    await send(at, { email: 'bob@example.com' })
    expect(first.error?.code).toBe('aborted')
    door.open()
    expect((await verify(at, codeOf(emulator))).value).toBeDefined()
    expect(JSON.parse(requests(emulator, '/verify-reset-password-request').at(-1)!.body)).toMatchObject({
      emailPassCodePayload: { email: 'bob@example.com' },
    })
  })

  test('a code is spent once, however often it is handed in meanwhile', async () => {
    const at = page()
    await send(at)
    const code = codeOf(at.emulator)
    const answers = await act(() => Promise.all([at.result.current.verify(code), at.result.current.verify(code)]))
    expect(answers[0]).toBe(answers[1])
    expect(requests(at.emulator, '/verify-reset-password-request')).toHaveLength(1)
  })

  test('a lost answer is not asked for again', async () => {
    const at = page()
    at.emulator.inject({ route: '/api/v3/send-email', work: true, networkError: true })
    expect((await send(at)).error?.code).toBe('network')
    expect(at.result.current, 'the code may be on its way, or not: one may try').toMatchObject({ resendAt: null })
    at.emulator.inject({ route: '/api/v3/verify-reset-password-request', status: 502, body: '<h1>' })
    expect((await verify(at, codeOf(at.emulator))).error?.code).toBe('bad-response')
    expect(at.emulator.requests).toHaveLength(2)
  })
})

describe('no account differs from another', () => {
  const latencies = [0, 300, 2000]
  const cases = (['verify', 'send', 'never'] as const).flatMap((reveal) =>
    latencies.map((latency) => [reveal, latency] as const),
  )

  /** Everything a page can see of a send and of a wrong code, by the clock. */
  async function seen(reveal: 'verify' | 'send' | 'never', to: Recipient, latency: number, wait = 0) {
    localStorage.clear()
    const clock = fakeClock()
    const emulator = emulate({ now: clock.now, revealUnknownAccounts: reveal })
    const fetch = async (request: Request) => {
      const answer = await emulator.fetch(request)
      if (latency > 0) await new Promise<void>((resolve) => clock.after(latency, resolve))
      return answer
    }
    const events: unknown[] = []
    const onEvent = ({ flow, step, outcome }: PasswordKitEvent) => void events.push([flow, step, outcome])
    const at = page({ clock, emulator, fetch, onEvent })
    const log: unknown[] = []
    const look = () => log.push([clock.now(), at.result.current.status, at.result.current.resendAt])
    async function follow(begin: () => Promise<unknown>) {
      let outcome: Watched<unknown> | undefined
      act(() => {
        outcome = watch(begin())
      })
      for (let step = 0; step < 8; step++) {
        await rest()
        look()
        log.push(outcome?.over)
        await act(async () => clock.pass(500))
      }
      log.push(outcome?.error?.code, outcome?.error?.message)
    }
    await follow(() => at.result.current.send(to))
    clock.pass(wait)
    await follow(() => at.result.current.verify(otherThan(codeOf(emulator))))
    const made = emulator.requests.map(({ path }) => path)
    cleanup()
    return { log, events, made }
  }

  test.each(cases)('revealed at %s, and %i ms slower where it exists', async (reveal, latency) => {
    const known = await seen(reveal, alice, latency)
    expect(await seen(reveal, nobody, 0)).toEqual(known)
    expect(known.made).toHaveLength(2)
    expect(known.log.filter((entry) => entry === true).length, 'it came to an end').toBeGreaterThan(2)
  })

  test('nor where it does not, by that much', async () => {
    expect(await seen('verify', nobody, 2000)).toEqual(await seen('verify', alice, 0))
  })

  test('nor by its code being called expired, which no other can be', async () => {
    const known = await seen('verify', alice, 0, 10 * minute)
    expect(await seen('verify', nobody, 0, 10 * minute)).toEqual(known)
    expect(known.log).toContain('code-expired')
    expect((await seen('verify', alice, 0)).log).toContain('wrong-code')
  })

  test('nor beyond the floor is it hidden: what is stated is what is kept', async () => {
    expect(await seen('verify', alice, answerFloorMs + 500)).not.toEqual(await seen('verify', nobody, 0))
  })

  test.each([
    [2005, 'locked'],
    [2057, 'locked'],
    [2036, 'of another pool'],
    [2218, 'without an email'],
    [2120008, 'disabled'],
  ])('%i (%s) is said neither by a send nor by a code', async (apiCode) => {
    const at = page()
    at.emulator.inject({ envelope: { statusCode: 403, apiCode }, times: 2 })
    expect(await send(at)).toEqual({ value: undefined, over: true })
    expect((await verify(at, '123456')).error).toMatchObject({ code: 'wrong-code' })
    expect(at.result.current.error).not.toHaveProperty('apiCode')
    expect(JSON.stringify(at.result.current.error)).not.toContain(String(apiCode))
  })

  test('a wrong code comes without its number, which would tell that the account exists', async () => {
    const received: (number | undefined)[] = []
    const at = page({ mapError: (error) => (received.push(error.apiCode), error) })
    await send(at)
    await verify(at, otherThan(codeOf(at.emulator)))
    expect(received).toEqual([undefined])
  })
})

describe('the wait for the next code', () => {
  test('begins with the code; until it is over nothing is sent, and then it is', async () => {
    const at = page()
    await send(at)
    const until = at.result.current.resendAt
    const { error } = await send(at)
    expect(error).toMatchObject({ code: 'rate-limited', retryAt: until })
    expect(at.emulator.requests).toHaveLength(1)
    await act(async () => at.clock.pass(minute))
    expect(at.result.current.resendAt).toBeNull()
    expect((await send(at)).error).toBeUndefined()
    expect(at.emulator.outbox).toHaveLength(2)
  })

  test('is kept by a wrong code', async () => {
    const at = page()
    await send(at)
    const until = at.result.current.resendAt
    expect((await verify(at, otherThan(codeOf(at.emulator)))).error?.code).toBe('wrong-code')
    expect(at.result.current.resendAt).toBe(until)
    expect((await send(at)).error?.code).toBe('rate-limited')
  })

  test('is as long as the service says (429), and the code of before still counts', async () => {
    const at = page({ clock: fakeClock(Date.now()) })
    const sent = await send(at)
    expect(sent.error).toBeUndefined()
    await act(async () => at.clock.pass(minute))
    at.emulator.inject({ status: 429, headers: { 'retry-after': '300' }, envelope: { statusCode: 429 } })
    vi.spyOn(Date, 'now').mockImplementation(at.clock.now)
    onTestFinished(() => void vi.restoreAllMocks())
    const before = at.clock.now()
    expect((await send(at)).error?.code).toBe('rate-limited')
    expect(at.result.current.resendAt! - before).toBe(300_000)
    expect((await verify(at, codeOf(at.emulator))).value).toBeDefined()
  })

  test('is a minute where the service has sent one already (2080), which only an account that exists gets', async () => {
    const at = page()
    at.emulator.inject({ envelope: { statusCode: 499, apiCode: 2080 } })
    const before = at.clock.now()
    expect((await send(at)).error).toBeUndefined()
    expect(at.result.current).toMatchObject({ status: 'sent', error: null })
    expect(at.result.current.resendAt).toBe(before + answerFloorMs + minute)
  })

  test.each<[string, Partial<Failure>]>([
    ['sent', {}],
    ['sent within the minute', { envelope: { statusCode: 499, apiCode: 2080 } }],
    ['to no account', { envelope: { statusCode: 404, apiCode: 2004 } }],
  ])('is not lost by a reload before the floor: %s', async (_, failure) => {
    const at = page()
    at.emulator.inject({ route: '/api/v3/send-email', ...failure })
    act(() => void at.result.current.send(alice).catch(() => {}))
    await expect.poll(() => at.emulator.requests).toHaveLength(1)
    await rest()
    expect(at.result.current.resendAt, 'and is not shown before').toBeNull()
    const after = page({ clock: at.clock, emulator: at.emulator })
    expect((await send(after)).error?.code).toBe('rate-limited')
    expect(at.emulator.requests).toHaveLength(1)
  })

  test('does not begin where nothing was sent', async () => {
    const at = page()
    at.emulator.inject({ ...failures.unreachable, route: '/api/v3/send-email' })
    expect((await send(at)).error?.code).toBe('network')
    expect(at.result.current.resendAt).toBeNull()
    expect(Object.keys(localStorage)).toEqual([])
  })

  test('outlives the component, the page and the tab, and holds no address', async () => {
    const at = page()
    await send(at)
    const until = at.result.current.resendAt
    cleanup()
    const after = page({ clock: at.clock, emulator: at.emulator })
    expect(after.result.current.resendAt, 'there is no account yet').toBeNull()
    const { error } = await send(after)
    expect(error).toMatchObject({ code: 'rate-limited', retryAt: until })
    expect(after.result.current.resendAt).toBe(until)
    expect(at.emulator.requests).toHaveLength(1)
    // Whoever got the code before the reload can go on with it.
    expect((await verify(after, codeOf(at.emulator))).value).toBeDefined()
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/alice|example/)
    expect(Object.keys(localStorage)).toHaveLength(1)
  })

  test('arrives from another tab', async () => {
    const at = page()
    await send(at)
    const [key = ''] = Object.keys(localStorage)
    await act(async () => at.clock.pass(2 * minute))
    expect(at.result.current.resendAt).toBeNull()
    act(() => {
      localStorage.setItem(key, `${at.clock.now()} ${minute}`)
      window.dispatchEvent(new StorageEvent('storage', { key }))
    })
    expect(at.result.current.resendAt).toBe(at.clock.now() + minute)
  })

  test.each<[string, (clock: FakeClock) => void]>([
    ['ten minutes of sleep', (clock) => clock.sleep(10 * minute)],
    ['the clock set forward an hour', (clock) => clock.set(60 * minute)],
  ])('%s ends it as soon as the page is seen again', async (_, happens) => {
    const at = page()
    await send(at)
    happens(at.clock)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(at.result.current.resendAt).toBeNull()
  })

  test('the clock set back an hour moves its end along', async () => {
    const at = page()
    await send(at)
    at.clock.set(-60 * minute)
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(at.result.current.resendAt).toBe(at.clock.now() + minute)
  })

  test('is of one recipient, and comes back with him', async () => {
    const at = page()
    await send(at)
    const until = at.result.current.resendAt
    await send(at, { email: 'bob@example.com' })
    expect(at.emulator.outbox.map(({ to }) => to)).toEqual([email, 'bob@example.com'])
    await send(at)
    expect(at.result.current.resendAt).toBe(until)
  })

  test('works where storage throws', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
    onTestFinished(() => void vi.restoreAllMocks())
    const at = page()
    expect((await send(at)).error).toBeUndefined()
    expect(at.result.current.resendAt).toBe(at.clock.now() + minute)
    expect((await send(at)).error?.code).toBe('rate-limited')
  })
})

describe('what it rejects', () => {
  test.each([2000, 2019, 1635, 1636])(
    '%i is a challenge, for the host to meet, no sooner than a code would be sent',
    async (apiCode) => {
      const at = page()
      at.emulator.inject({ envelope: { statusCode: 403, apiCode } })
      const timers = at.clock.pending()
      const outcome = watch(at.result.current.send(alice))
      await act(async () => {
        await expect.poll(() => at.clock.pending()).toBeGreaterThan(timers)
      })
      expect(at.result.current.status).toBe('sending')
      await act(async () => {
        at.clock.pass(answerFloorMs)
        await expect.poll(() => outcome.error).toMatchObject({ code: 'challenge', apiCode })
      })
      await rest()
      expect(at.result.current).toMatchObject({ status: 'error', error: outcome.error, resendAt: null })
    },
  )

  test('an address the service cannot read is called malformed, with its number, no sooner than a code would be sent', async () => {
    const at = page()
    const outcome = await send(at, { email: 'no address' })
    expect(outcome.error).toMatchObject({ code: 'account-malformed', apiCode: 1020017 })
  })

  test('a code before there was a send is a mistake of the developer', async () => {
    const at = page()
    const outcome = watch(at.result.current.verify('123456'))
    await rest()
    expect(outcome.error?.code).toBe('config')
    expect(outcome.error?.message).toMatch(/send\(\)/)
    expect(at.emulator.requests).toEqual([])
  })

  test('a code that is none is not sent, since a wrong one would spend the right one', async () => {
    const at = page()
    await send(at)
    expect((await verify(at, ' - ')).error?.code).toBe('ill-formed')
    expect(at.emulator.requests).toHaveLength(1)
  })

  test('the host’s mapError and onEvent get it', async () => {
    const events: unknown[] = []
    const at = page({ onEvent: (event) => void events.push(event) })
    at.emulator.inject({ status: 502 })
    await send(at)
    expect(events).toEqual([
      { flow: 'reset', step: 'account', outcome: 'submitted' },
      { flow: 'reset', step: 'account', outcome: 'bad-response', durationMs: expect.any(Number) },
    ])
    await send(at)
    await verify(at, codeOf(at.emulator))
    expect(events.slice(2)).toMatchObject([
      { step: 'account', outcome: 'submitted' },
      { step: 'account', outcome: 'succeeded' },
      { step: 'code', outcome: 'submitted' },
      { step: 'code', outcome: 'succeeded' },
    ])
  })
})

describe('leaving', () => {
  test.each(['/send-email', '/verify-reset-password-request'])('calls %s back', async (path) => {
    const emulator = emulate()
    const door = gate(emulator, path)
    const at = page({ emulator, fetch: door.fetch })
    const sent = watch(at.result.current.send(alice))
    if (path !== '/send-email') {
      await rest()
      await act(async () => at.clock.pass(answerFloorMs))
    }
    const outcome = path === '/send-email' ? sent : watch(at.result.current.verify(codeOf(emulator)))
    await act(() => door.arrived())
    at.unmount()
    await settled()
    expect(outcome.error?.code).toBe('aborted')
    expect(door.requests()[0]!.signal.aborted).toBe(true)
  })

  test('while the floor is waited for ends that too', async () => {
    const at = page()
    const outcome = watch(at.result.current.send(alice))
    await rest()
    expect(outcome.over).toBe(false)
    at.unmount()
    await settled()
    expect(outcome.error?.code).toBe('aborted')
  })

  test('reset() forgets who it was for, and the error, and the wait goes on', async () => {
    const at = page()
    await send(at)
    await verify(at, otherThan(codeOf(at.emulator)))
    act(() => at.result.current.reset())
    await rest()
    expect(at.result.current).toMatchObject({ status: 'idle', error: null, resendAt: null })
    expect((await verify(at, '1')).error?.code).toBe('config')
    expect((await send(at)).error?.code).toBe('rate-limited')
  })
})

describe('what it knows is kept nowhere', () => {
  test('neither code nor token nor address is in the query client, the storage or the page', async () => {
    const at = page({ service: { makeCode: () => '918273' } })
    await send(at)
    const { value } = await verify(at, '918273')
    const mutations = at.result.client.getMutationCache().getAll()
    expect(mutations).toHaveLength(1)
    const kept = JSON.stringify([
      mutations.map(({ state, options }) => ({ ...state, ...options })),
      at.result.client.getQueryCache().getAll(),
      { ...localStorage, ...sessionStorage },
      location.href,
      document.documentElement.outerHTML,
      at.result.current,
    ])
    expect(kept).not.toMatch(/918273|alice/)
    expect(kept).not.toContain(value!.resetToken)
    expect(mutations[0]!.state.data).toBeUndefined()
    expect(mutations[0]!.options).toMatchObject({ retry: 0, networkMode: 'always', gcTime: 0 })
  })

  test('the token is let go with the caller’s own hold on it, while the hook lives on', async () => {
    const at = page()
    await send(at)
    const reference = await act(async () => new WeakRef(await at.result.current.verify(codeOf(at.emulator))))
    await rest()
    await expectCollected(reference)
    expect(at.result.current.status).toBe('verified')
  })
})
