import { act } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode, type ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import {
  ChangePasswordForm,
  PasswordError,
  ResetPasswordForm,
  useChangePassword,
  useResetPassword,
  type PasswordErrorCode,
  type PasswordKitEvent,
} from '../../src/index.js'
import { depth } from '../depth.js'
import * as page from '../elements.js'
import { emulate, renderKit, type KitOptions } from '../kit.js'
import { alice, chosen, fill, fillRight, gate, reported, said, settled, writes } from './acts.js'
import { renderHook } from './hook.js'

const change = '/api/v3/update-password'
const keys = '/api/v3/system'

const shown = { flow: 'change', step: 'password', outcome: 'shown' }
const submitted = { flow: 'change', step: 'password', outcome: 'submitted' }
const ended = (outcome: string) => ({ flow: 'change', step: 'password', outcome, durationMs: expect.any(Number) })

/** Draws the form and keeps what `onEvent` gets. */
function watched(element: ReactElement, options: KitOptions = {}) {
  const events: PasswordKitEvent[] = []
  const user = userEvent.setup()
  return { user, events, ...renderKit(element, { onEvent: (event) => void events.push(event), ...options }) }
}

describe('onEvent', () => {
  test('gets a change that succeeds: shown, submitted, succeeded', async () => {
    const { user, events } = watched(<ChangePasswordForm />)
    expect(events).toEqual([shown])
    await fillRight(user)
    expect(events, 'nothing of the typing').toEqual([shown])
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(events).toEqual([shown, submitted, ended('succeeded')])
    expect(events[2]!.durationMs).toBeGreaterThan(0)
    expect(events[2]!.durationMs).toBeLessThan(10_000)
  })

  test('gets a reset under its own name', async () => {
    const emulator = emulate()
    const resetToken = emulator.issueResetToken(alice.email)
    const { user, events } = watched(<ResetPasswordForm resetToken={resetToken} />, { emulator })
    await fill(user, { next: chosen, confirmed: chosen })
    await user.click(page.submitButton('Reset password'))
    await page.doneHeading('Password reset')
    const reset = { flow: 'reset', step: 'password' }
    expect(events).toEqual([
      { ...reset, outcome: 'shown' },
      { ...reset, outcome: 'submitted' },
      { ...reset, outcome: 'succeeded', durationMs: expect.any(Number) },
    ])
  })

  const refusals: [code: PasswordErrorCode, failure: Failure][] = [
    ['wrong-password', { route: change, envelope: { statusCode: 403, apiCode: 2006 } }],
    ['weak-password', { route: change, envelope: { statusCode: 422, apiCode: 2029 } }],
    ['locked', { route: change, envelope: { statusCode: 403, apiCode: 2005 } }],
    ['rate-limited', { ...failures.throttled, route: change }],
    ['unauthorized', { route: change, envelope: { statusCode: 401, apiCode: 2020 } }],
    ['undecryptable', { route: change, envelope: { statusCode: 400, apiCode: 2016 } }],
    ['rejected', { route: change, envelope: { statusCode: 422, apiCode: 987_654 } }],
    ['redirected', { ...failures.redirect, route: keys, times: Infinity }],
    ['outcome-unknown', { ...failures.answerLost, route: change }],
    ['network', { ...failures.unreachable, route: keys, times: Infinity }],
    ['bad-response', { ...failures.htmlFromProxy, route: keys, times: Infinity }],
    ['no-key', { route: keys, body: '{}', times: Infinity }],
  ]

  // One from a field, one of the service, one of a lost answer, one before anything was sent.
  const few = refusals.filter(([code]) => ['wrong-password', 'locked', 'outcome-unknown', 'no-key'].includes(code))
  test.each(depth(few, refusals))('gets the end of an attempt with %s', async (code, failure) => {
    const { user, events, emulator } = watched(<ChangePasswordForm />)
    emulator.inject(failure)
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => events).toHaveLength(3)
    expect(events).toEqual([shown, submitted, ended(code)])
  })

  test('gets nothing of what the form itself refuses', async () => {
    const { user, events } = watched(<ChangePasswordForm />)
    await user.click(page.submitButton())
    await fill(user, { current: alice.password, next: 'short', confirmed: 'other' })
    await user.click(page.submitButton())
    await settled()
    expect(events).toEqual([shown])
  })

  test('gets each attempt of several', async () => {
    const { user, events, emulator } = watched(<ChangePasswordForm />)
    emulator.inject({ route: change, envelope: { statusCode: 422 } })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).not.toBe('')
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(events).toEqual([shown, submitted, ended('rejected'), submitted, ended('succeeded')])
  })

  test('gets the end of an attempt whose form is gone', async () => {
    const emulator = emulate()
    const door = gate(emulator, '/update-password')
    const { user, events, unmount } = watched(<ChangePasswordForm />, { emulator, fetch: door.fetch })
    await fillRight(user)
    await user.click(page.submitButton())
    await door.arrived()
    unmount()
    door.open()
    await expect.poll(() => events).toHaveLength(3)
    expect(events[2]).toEqual(ended('succeeded'))
  })

  test.each([
    ['a change', useChangePassword, { oldPassword: alice.password, newPassword: chosen }, 'change', 'succeeded'],
    ['a refused change', useChangePassword, { oldPassword: 'wrong', newPassword: chosen }, 'change', 'wrong-password'],
    ['a refused reset', useResetPassword, { resetToken: 'made up', password: chosen }, 'reset', 'token-invalid'],
  ] as const)('gets %s through a hook alone, where nothing is shown', async (_, hook, values, flow, outcome) => {
    const events: PasswordKitEvent[] = []
    const { result } = renderHook(hook as typeof useChangePassword, { onEvent: (event) => void events.push(event) })
    await act(() =>
      result.current.submit(values as never).then(
        () => {},
        () => {},
      ),
    )
    expect(events).toEqual([
      { flow, step: 'password', outcome: 'submitted' },
      { flow, step: 'password', outcome, durationMs: expect.any(Number) },
    ])
  })

  test('gets nothing that was typed, and no token', async () => {
    const canaries = { current: 'CANARY current 1', next: 'CANARY next 2 long', confirmed: 'CANARY next 2 long' }
    const emulator = emulate({ users: [{ id: '1', email: alice.email, password: canaries.current }] })
    const { user, events, accessToken } = watched(<ChangePasswordForm username="CANARY name" />, { emulator })
    emulator.inject({ route: change, envelope: { statusCode: 422, message: 'CANARY prose', data: 'CANARY' } })
    await fill(user, { ...canaries, confirmed: 'CANARY other' })
    await user.click(page.submitButton())
    await user.clear(page.confirmPassword())
    await fill(user, { confirmed: canaries.confirmed })
    await user.click(page.submitButton())
    await expect.poll(() => events).toHaveLength(3)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(events).toHaveLength(5)
    expect(JSON.stringify(events)).not.toMatch(/CANARY/i)
    expect(JSON.stringify(events)).not.toContain(accessToken)
    const names = new Set(events.flatMap((event) => Object.keys(event)))
    expect([...names].toSorted()).toEqual(['durationMs', 'flow', 'outcome', 'step'])
  })

  test('has no room for a text: the compiler says so', () => {
    const typed: string = 'what someone typed'
    const base = { flow: 'change', step: 'password', outcome: 'shown' } as const
    const events: PasswordKitEvent[] = [
      base,
      // @ts-expect-error -- no text as the outcome
      { ...base, outcome: typed },
      // @ts-expect-error -- nor as the step
      { ...base, step: typed },
      // @ts-expect-error -- nor as the flow
      { ...base, flow: typed },
      // @ts-expect-error -- nor as the duration
      { ...base, durationMs: typed },
      // @ts-expect-error -- nor in a member of its own
      { ...base, value: typed },
    ]
    // Every member, the optional ones too, is a number or of a union of literals: a string does not fit into any.
    type Roomy = { [Key in keyof PasswordKitEvent]-?: string extends PasswordKitEvent[Key] ? Key : never }
    const none: Roomy[keyof PasswordKitEvent][] = []
    expect([events.length, none]).toEqual([6, []])
  })

  const hostError = new Error('a fault of the host')
  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw hostError
      },
    ],
    ['rejects', () => Promise.reject(hostError)],
  ])('that %s changes nothing, and is reported to the page each time', async (_, onEvent) => {
    const user = userEvent.setup()
    let emulator: ReturnType<typeof emulate> | undefined
    const errors = await reported(async () => {
      ;({ emulator } = renderKit(<ChangePasswordForm />, { onEvent }))
      await fillRight(user)
      await user.click(page.submitButton())
      await page.doneHeading()
    })
    expect(errors).toEqual([hostError, hostError, hostError])
    expect(emulator!.changes).toHaveLength(1)
  })

  test('that never comes back holds nothing up', async () => {
    const onEvent = () => new Promise<void>(() => {}) as never
    const { user } = watched(<ChangePasswordForm />, { onEvent })
    await fillRight(user)
    await user.click(page.submitButton())
    await page.expectFocus(await page.doneHeading())
  })

  test('is the one of now: a provider that is drawn again may bring another', async () => {
    const { user, events, rerenderKit } = watched(<ChangePasswordForm />)
    const later: PasswordKitEvent[] = []
    rerenderKit(<ChangePasswordForm />, { onEvent: (event) => void later.push(event) })
    await fillRight(user)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(events).toEqual([shown])
    expect(later).toEqual([submitted, ended('succeeded')])
  })

  test('under StrictMode gets an attempt once', async () => {
    const { user, events } = watched(
      <StrictMode>
        <ChangePasswordForm />
      </StrictMode>,
    )
    await fillRight(user)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(events.slice(-2)).toEqual([submitted, ended('succeeded')])
    expect(events.filter(({ outcome }) => outcome !== 'shown')).toHaveLength(2)
  })
})

describe('mapError', () => {
  const tenants = { route: change, envelope: { statusCode: 422, apiCode: 499_123, message: 'reused' } }

  /** A refusal with a number of this tenant, read by the host. */
  async function mappedTo(mapError: (error: PasswordError) => PasswordError) {
    const onError = vi.fn<(error: PasswordError) => void>()
    const { user, events, emulator } = watched(<ChangePasswordForm onError={onError} />, { mapError })
    emulator.inject(tenants)
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => onError.mock.calls).toHaveLength(1)
    return { user, emulator, event: events.at(-1), error: onError.mock.calls[0]![0] }
  }

  test('gives a number another meaning: the words, the place, the focus and every callback follow it', async () => {
    const { error, event, emulator } = await mappedTo((error) =>
      error.apiCode === 499_123 ? new PasswordError('same-password', error.message, error) : error,
    )
    expect(page.errorOf(page.newPassword())).toBe(said('same-password'))
    await page.expectFocus(page.newPassword())
    expect(page.newPassword()).toHaveValue(chosen)
    expect(page.alertBox()).toBeEmptyDOMElement()
    const { requestId } = writes(emulator)[0]!
    expect(error).toMatchObject({ code: 'same-password', apiCode: 499_123, requestId, serviceMessage: 'reused' })
    expect(event).toEqual(ended('same-password'))
  })

  test('may take a field’s refusal above the form', async () => {
    const { event } = await mappedTo((error) => new PasswordError('forbidden', '', error))
    expect(page.alertBox()).toHaveTextContent(said('forbidden'))
    expect(event).toEqual(ended('forbidden'))
  })

  const useless: [string, () => unknown][] = [
    ['undefined', () => undefined],
    ['null', () => null],
    ['a string', () => 'same-password'],
    ['another error', () => new TypeError('same-password')],
    ['what only looks like one', () => ({ name: 'PasswordError', code: 'same-password' })],
    ['a promise', () => Promise.resolve(new PasswordError('same-password'))],
    ['a code that there is not', () => Object.assign(new Error('x'), { name: 'PasswordError', code: 'nonsense' })],
  ]

  test.each(depth(useless.slice(0, 2), useless))('that gives back %s leaves the error as it was', async (_, give) => {
    const { error, event, user } = await mappedTo(give as never)
    expect(error).toMatchObject({ code: 'rejected', apiCode: 499_123 })
    expect(event).toEqual(ended('rejected'))
    expect(page.alertBox()).toHaveTextContent(said('rejected'))
    await user.click(page.submitButton())
    await page.doneHeading()
  })

  test('that throws leaves the error as it was, and is reported to the page', async () => {
    const hostError = new Error('a fault of the host')
    const errors = await reported(async () => {
      const { error } = await mappedTo(() => {
        throw hostError
      })
      expect(error).toMatchObject({ code: 'rejected', apiCode: 499_123 })
    })
    expect(errors).toEqual([hostError])
    expect(page.alertBox()).toHaveTextContent(said('rejected'))
  })

  test('is asked once for each failure, also by the hook, whose promise and state agree', async () => {
    const mapError = vi.fn((error: PasswordError) => new PasswordError('same-password', '', error))
    const { result, emulator } = renderHook(useChangePassword, { mapError })
    emulator.inject(tenants)
    const values = { oldPassword: alice.password, newPassword: chosen }
    const error = await act(() => result.current.submit(values).catch((caught: unknown) => caught))
    expect(error).toMatchObject({ code: 'same-password', apiCode: 499_123 })
    await expect.poll(() => result.current.error).toBe(error)
    expect(mapError).toHaveBeenCalledOnce()
  })

  test('is not asked about a success', async () => {
    const mapError = vi.fn((error: PasswordError) => error)
    const { user } = watched(<ChangePasswordForm />, { mapError })
    await fillRight(user)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(mapError).not.toHaveBeenCalled()
  })
})

describe('onUnauthorized', () => {
  const over: [string, (emulator: ReturnType<typeof emulate>) => void][] = [
    ['2020', (emulator) => emulator.inject({ route: change, envelope: { statusCode: 401, apiCode: 2020 } })],
    ['401 in the body', (emulator) => emulator.inject({ route: change, envelope: { statusCode: 401 } })],
    ['HTTP 401', (emulator) => emulator.inject({ route: change, status: 401, body: 'Unauthorized' })],
  ]

  test.each(over)('is called once after %s, and nothing is sent by itself', async (_, happen) => {
    const onUnauthorized = vi.fn<(error: PasswordError) => void>()
    const onError = vi.fn<(error: PasswordError) => void>()
    const { user, emulator } = watched(<ChangePasswordForm onError={onError} />, { onUnauthorized })
    happen(emulator)
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => onError.mock.calls).toHaveLength(1)
    await settled()
    expect(onUnauthorized.mock.calls).toEqual([[onError.mock.calls[0]![0]]])
    expect(page.alertBox()).toHaveTextContent(said('unauthorized'))
    expect(page.newPassword()).toHaveValue(chosen)
    expect(writes(emulator)).toHaveLength(1)
  })

  test('lets the next attempt go out with a fresh token, which is asked for then and not before', async () => {
    const emulator = emulate()
    const tokens = [emulator.issueAccessToken(alice.email), emulator.issueAccessToken(alice.email)]
    emulator.revoke(tokens[0]!)
    const accessToken = vi.fn(async () => tokens[accessToken.mock.calls.length - 1]!)
    const onUnauthorized = vi.fn<() => void>()
    const { user } = watched(<ChangePasswordForm />, { emulator, accessToken, onUnauthorized })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('unauthorized'))
    await settled()
    expect(accessToken).toHaveBeenCalledOnce()
    expect(onUnauthorized).toHaveBeenCalledOnce()
    expect(writes(emulator)).toHaveLength(1)

    await user.click(page.submitButton())
    await page.doneHeading()
    expect(accessToken).toHaveBeenCalledTimes(2)
    expect(onUnauthorized).toHaveBeenCalledOnce()
    expect(writes(emulator).map(({ headers }) => headers['authorization'])).toEqual(
      tokens.map((token) => `Bearer ${token}`),
    )
  })

  test.each<[string, () => never]>([
    [
      'throws',
      () => {
        throw new Error('no session')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no session')) as never],
  ])('is called where accessToken() %s, and nothing is sent', async (_, accessToken) => {
    const onUnauthorized = vi.fn<(error: PasswordError) => void>()
    const { user, emulator } = watched(<ChangePasswordForm />, { accessToken, onUnauthorized })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('unauthorized'))
    expect(onUnauthorized).toHaveBeenCalledOnce()
    expect(writes(emulator)).toEqual([])
  })

  test('is not called for any other failure, and is for one that mapError reads so', async () => {
    const onUnauthorized = vi.fn<() => void>()
    const mapError = (error: PasswordError) =>
      error.apiCode === 499_123 ? new PasswordError('unauthorized', '', error) : error
    const { user, emulator } = watched(<ChangePasswordForm />, { onUnauthorized, mapError })
    emulator.inject({ route: change, envelope: { statusCode: 403, apiCode: 1001 } })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('forbidden'))
    expect(onUnauthorized).not.toHaveBeenCalled()
    emulator.inject({ route: change, envelope: { statusCode: 422, apiCode: 499_123 } })
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('unauthorized'))
    expect(onUnauthorized).toHaveBeenCalledOnce()
  })

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('a fault of the host')
      },
    ],
    ['rejects', () => Promise.reject(new Error('a fault of the host'))],
  ])('that %s leaves the form as it was, and is reported to the page', async (_, onUnauthorized) => {
    const { user, emulator } = watched(<ChangePasswordForm />, { onUnauthorized })
    emulator.inject({ route: change, envelope: { statusCode: 401, apiCode: 2020 } })
    await fillRight(user)
    const errors = await reported(async () => {
      await user.click(page.submitButton())
      await expect.poll(() => page.alertBox().textContent).toContain(said('unauthorized'))
    })
    expect(errors).toEqual([new Error('a fault of the host')])
    await user.click(page.submitButton())
    await page.doneHeading()
  })

  test('is called by the hook alone too', async () => {
    const onUnauthorized = vi.fn<(error: PasswordError) => void>()
    const { result } = renderHook(useChangePassword, { accessToken: 'made up', onUnauthorized })
    const values = { oldPassword: alice.password, newPassword: chosen }
    const error = await act(() => result.current.submit(values).catch((caught: unknown) => caught))
    expect(onUnauthorized.mock.calls).toEqual([[error]])
  })
})
