import { act, cleanup, screen } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { answerFloorMs, PasswordError, type PasswordKitEvent } from '../../src/index.js'
import { painted } from '../../src/core/painted.js'
import { depth } from '../depth.js'
import * as page from '../elements.js'
import { fakeClock } from '../fake-clock.js'
import { emulate, type KitOptions } from '../kit.js'
import { alice } from './acts.js'
import { accountField, codeField, openFlow, theCode } from './reset-page.js'

// Whoever types an address learns nothing of whether there is an account.

/** As long as the address of Alice, so that nothing but the account can make a difference. */
const nobody = 'nobod@example.com'

beforeAll(async () => {
  await Promise.all([import('../../src/react/reset/reset-steps.js'), import('../../src/form/engine/engine.js')])
})

interface Branch {
  reveal: 'verify' | 'send' | 'never'
  account: string
  /** Milliseconds that the service takes. */
  latency: number
}

/** Everything a person can see, and by the clock: the page every half second, and the requests. */
async function seen({ reveal, account, latency }: Branch) {
  localStorage.clear()
  const clock = fakeClock()
  const emulator = emulate({ now: clock.now, makeCode: () => theCode, revealUnknownAccounts: reveal })
  const fetch = async (request: Request) => {
    const answer = await emulator.fetch(request)
    if (latency > 0) await new Promise<void>((resolve) => clock.after(latency, resolve))
    return answer
  }
  const at = openFlow({ id: 'reset' }, { clock, emulator, fetch })
  const log: string[] = []
  async function follow() {
    for (let step = 0; step < 7; step++) {
      await at.pass(500)
      await act(painted) // The focus has moved by then.
      // The live region has a clock of its own, which no test moves; what it says is on the page as well.
      const { outerHTML } = at.container.querySelector('form')!
      log.push(`${clock.now()} ${document.activeElement?.id} ${outerHTML.replaceAll(account, '(account)')}`)
    }
  }
  await at.user.type(await accountField(), `${account}{Enter}`)
  await follow()
  await at.user.type(codeField(), '111111{Enter}')
  await follow()
  const made = emulator.requests.map(({ method, path }) => `${method} ${path}`)
  const words = document.body.textContent
  cleanup()
  return { log, made, words }
}

const latencies = depth([300], [0, 300, 2000])
const branches = (['verify', 'send', 'never'] as const).flatMap((reveal) =>
  latencies.map((latency) => ({ reveal, latency })),
)

test.each(branches)(
  'where the service tells at $reveal, and takes $latency ms longer for an account that exists, the pages are the same',
  async ({ reveal, latency }) => {
    const known = await seen({ reveal, account: alice.email, latency })
    const unknown = await seen({ reveal, account: nobody, latency: 0 })
    expect(unknown.log).toEqual(known.log)
    expect(unknown.made).toEqual(known.made)
    expect(known.made).toEqual(['POST /api/v3/send-email', 'POST /api/v3/verify-reset-password-request'])
    expect(known.words).toContain('This code is not right.')
    expect(unknown.words).not.toMatch(/find|exist|unknown|2004/i)
  },
)

test('nor does it show where the other one takes longer', async () => {
  const known = await seen({ reveal: 'verify', account: alice.email, latency: 0 })
  expect((await seen({ reveal: 'verify', account: nobody, latency: 2000 })).log).toEqual(known.log)
})

test('up to the floor that is stated, and no further', async () => {
  const known = await seen({ reveal: 'verify', account: alice.email, latency: answerFloorMs + 500 })
  expect((await seen({ reveal: 'verify', account: nobody, latency: 0 })).log).not.toEqual(known.log)
})

test('nor that a code was sent within the minute (2080), which only an account that exists gets', async () => {
  const seenWith = async (envelope: { statusCode: number; apiCode: number }) => {
    const clock = fakeClock()
    const onEvent = vi.fn<(event: PasswordKitEvent) => void>()
    const at = openFlow({ id: 'reset' }, { clock, onEvent })
    localStorage.clear()
    at.emulator.inject({ route: '/api/v3/send-email', envelope })
    await at.user.type(await accountField(), `${alice.email}{Enter}`)
    const log: string[] = []
    for (let step = 0; step < 7; step++) {
      await at.pass(500)
      await act(painted) // The focus has moved by then.
      log.push(`${at.container.querySelector('form')!.outerHTML} ${JSON.stringify({ ...localStorage })}`)
    }
    cleanup()
    return { log, events: onEvent.mock.calls.map(([{ flow, step, outcome }]) => ({ flow, step, outcome })) }
  }
  const known = await seenWith({ statusCode: 499, apiCode: 2080 })
  expect(known.log.at(-1)).toContain('If there is such an account, a code is on its way.')
  expect(known).toEqual(await seenWith({ statusCode: 404, apiCode: 2004 }))
})

test.each([2004, 2005, 2036, 2057, 2218, 2120008])('%i is said at no step', async (apiCode) => {
  const at = openFlow()
  at.emulator.inject({ envelope: { statusCode: 403, apiCode }, times: 2 })
  await at.ask()
  expect(screen.getByText('If there is such an account, a code is on its way.')).toBeInTheDocument()
  await at.enter()
  page.blur(codeField())
  expect(codeField()).toHaveAccessibleDescription(/This code is not right\./)
})

type Answer = NonNullable<Parameters<ReturnType<typeof emulate>['inject']>[0]>

/** The page and what the host receives, every half second from the moment an answer comes, at either step. */
async function seenAfter(step: 'send' | 'verify', answer: Answer, options: KitOptions = {}) {
  localStorage.clear()
  const clock = fakeClock()
  const onEvent = vi.fn<(event: PasswordKitEvent) => void>()
  const onError = vi.fn<(error: PasswordError) => void>()
  const emulator = emulate({ now: clock.now, makeCode: () => theCode })
  const at = openFlow({ id: 'reset', onError }, { clock, emulator, onEvent, ...options })
  const path = step === 'send' ? '/api/v3/send-email' : '/api/v3/verify-reset-password-request'
  emulator.inject({ ...answer, route: path })
  if (step === 'verify') await at.ask()
  const entry = step === 'send' ? await accountField() : codeField()
  await at.user.type(entry, `${step === 'send' ? alice.email : '111111'}{Enter}`)
  const log: string[] = []
  for (let turn = 0; turn < 7; turn++) {
    await at.pass(500)
    await act(painted) // The focus has moved by then.
    log.push(`${at.container.querySelector('form')!.outerHTML} ${JSON.stringify({ ...localStorage })}`)
  }
  cleanup()
  return {
    log,
    events: onEvent.mock.calls.map(([{ flow, step, outcome }]) => ({ flow, step, outcome })),
    errors: onError.mock.calls.map(([{ code, apiCode }]) => ({ code, apiCode })),
  }
}

const usual = {
  send: { envelope: { statusCode: 200 } },
  verify: { envelope: { statusCode: 400, apiCode: 2001 } },
} as const
const refusals: [name: string, answer: Answer][] = [
  ['a number of a tenant', { envelope: { statusCode: 422, apiCode: 4711, message: 'no such user' } }],
  ['no number', { envelope: { statusCode: 404, message: 'no such user' } }],
  ['HTTP 404 around no number', { status: 404, envelope: { statusCode: 404 } }],
  ['403 alone', { envelope: { statusCode: 403 } }],
  ['a number that belongs to another call', { envelope: { statusCode: 403, apiCode: 2029 } }],
  ['200 beside the number of an unknown account', { envelope: { statusCode: 200, apiCode: 2004 } }],
  ['500 beside it', { envelope: { statusCode: 500, apiCode: 2004 } }],
  ['HTTP 401 beside it', { status: 401, envelope: { statusCode: 401, apiCode: 2004 } }],
  ['HTTP 429 beside it', { status: 429, envelope: { statusCode: 429, apiCode: 2004 } }],
  ['HTTP 401 beside a number of a tenant', { status: 401, envelope: { statusCode: 401, apiCode: 4711 } }],
  ['200 beside data false', { envelope: { statusCode: 200, data: false, message: 'no' } }],
]
const revealing = (error: PasswordError) => new PasswordError('account-not-found', '', error)

describe.each(['send', 'verify'] as const)('at the step that asks the service to %s,', (step) => {
  test.each(refusals)('%s looks, and takes its time, like every other answer', async (_, answer) => {
    const known = await seenAfter(step, usual[step])
    expect(await seenAfter(step, answer)).toEqual(known)
    expect(await seenAfter(step, answer, { mapError: revealing }), 'whatever the host maps').toEqual(known)
  })

  test('what the host maps to an unknown account is not shown, of whatever it makes it', async () => {
    const known = await seenAfter(step, usual[step])
    for (const apiCode of [2000, 2003, 1001, 2011])
      expect(await seenAfter(step, { envelope: { statusCode: 400, apiCode } }, { mapError: revealing })).toEqual(known)
    expect(await seenAfter(step, { status: 502, body: '<p>down' }, { mapError: revealing })).toEqual(known)
  })

  test('a tenant may still have its number for a challenge, which shows after the floor', async () => {
    const asked = await seenAfter(
      step,
      { envelope: { statusCode: 403, apiCode: 4712 } },
      { mapError: (error) => (error.apiCode === 4712 ? new PasswordError('challenge', '', error) : error) },
    )
    expect(asked.errors).toMatchObject([{ code: 'challenge' }])
    const known = await seenAfter(step, usual[step])
    const before = answerFloorMs / 500 - 1
    expect(asked.log.slice(0, before)).toEqual(known.log.slice(0, before))
    expect(asked.log.at(-1)).not.toEqual(known.log.at(-1))
  })
})
