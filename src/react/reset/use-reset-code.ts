'use client'

import { useMutation } from '@tanstack/react-query'
import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Recipient } from '../../core/account.js'
import type { SendCodeOptions } from '../../core/api.js'
import type { RequestExtra } from '../../core/call-endpoint.js'
import { attempt } from '../../core/attempt.js'
import { stopwatch } from '../../core/clock.js'
import { pause } from '../../core/pause.js'
import { PasswordError } from '../../core/errors.js'
import { normalizePassCode } from '../../core/pass-code.js'
import { isCodeRefusal, isTimingSafe, isShowable, refusalOfCode, revealsAccount } from '../../core/reset-refusals.js'
import { invokeCallback, applyMapError } from '../../form/host-callbacks.js'
import { ClockContext } from '../provider/clock-context.js'
import { queryClientOf } from '../../form/requests/query-client.js'
import { loadApiWithSettings } from '../../form/requests/public-config.js'
import type { PasswordKitEvent } from '../../form/types.js'
import { useKit } from '../provider/kit-context.js'
import type { ResetCode, ResetCodeCall, ResetCodeStep, VerifiedCode } from './types.js'
import { cooldownKeyOf, cooldownsOf, waitAfter } from '../../form/requests/reset-cooldowns.js'

/** Milliseconds before the page shows that a code was sent or was wrong. They hide for which accounts the service takes longer. */
export const answerFloorMs = 2500

/**
 * Sends codes for a forgotten password, enforces the wait between them, and exchanges a code for a reset token. Guide:
 * docs/reset-password.md#with-your-own-form.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const { send, verify } = useResetCode()
 * await send({ email: 'alice@example.com' })
 * const { resetToken } = await verify('123456')
 * ```
 */
export function useResetCode(): ResetCode {
  const kit = useKit()
  const clock = useContext(ClockContext)
  const cooldowns = cooldownsOf(queryClientOf(kit.cacheOwner), clock)
  const [key, setKey] = useState<string | null>(null)
  const resendAt = useSyncExternalStore(
    cooldowns.subscribe,
    () => (key === null ? null : cooldowns.until(key)),
    () => null,
  )
  const sent = useRef<{ to: Recipient; key: string; age: () => number } | null>(null)
  const sending = useRef<ResetCodeCall<void> | null>(null)
  const verifying = useRef<ResetCodeCall<VerifiedCode> | null>(null)

  function abort(): void {
    sending.current?.controller.abort()
    verifying.current?.controller.abort()
  }
  useEffect(() => abort, [])

  // Its variables are the promise of an end, and it gives nothing: neither code nor token gets into a cache.
  const mutation = useMutation<void, PasswordError, { step: ResetCodeStep; end: Promise<void> }>(
    { mutationFn: ({ end }) => end, retry: 0, networkMode: 'always', gcTime: 0 },
    queryClientOf(kit.cacheOwner),
  )

  function run<Result>(
    step: ResetCodeStep,
    calls: { current: ResetCodeCall<Result> | null },
    callKey: string,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    if (calls.current?.key === callKey) return calls.current.result
    calls.current?.controller.abort()
    const controller = new AbortController()
    const started = performance.now()
    void invokeCallback(kit.onEvent, { ...events[step], outcome: 'submitted' })
    const result = attempt(() => work(controller.signal), 'network')
    const call = { key: callKey, controller, result }
    calls.current = call
    const over = (outcome: PasswordKitEvent['outcome']) => {
      if (calls.current === call) calls.current = null
      void invokeCallback(kit.onEvent, { ...events[step], outcome, durationMs: performance.now() - started })
    }
    const end = result.then(
      () => over('succeeded'),
      (error: PasswordError) => {
        over(error.code)
        throw error
      },
    )
    end.catch(() => {}) // Reported through the mutation.
    mutation.mutate({ step, end })
    return result
  }

  function send(to: Recipient, extra?: RequestExtra): Promise<void> {
    const recipient = cooldownKeyOf(kit.serviceKey, to)
    // Also if it fails: a code may have come before a reload, or from another page.
    if (sent.current?.key !== recipient) {
      verifying.current?.controller.abort()
      sent.current = { to, key: recipient, age: stopwatch(clock) }
    }
    setKey(recipient)
    return run('send', sending, recipient, async (signal) => {
      const elapsed = stopwatch(clock)
      const wait = cooldowns.left(recipient)
      if (wait > 0) {
        const early = new PasswordError('rate-limited', '', { retryAt: clock.now() + wait })
        throw shown(early) ?? early
      }
      cooldowns.note(recipient) // For a reload before the floor.
      try {
        const failure = await askFor(to, { lang: kit.locale.tag, signal }, extra)
        const refusal = failure && shown(failure)
        const skipsDelay = failure && isTimingSafe(failure) && refusal
        if (!skipsDelay) await pause(clock, answerFloorMs - elapsed(), signal)
        if (refusal) throw refusal
      } catch (error) {
        cooldowns.start(recipient, waitAfter(error as PasswordError, clock.now()))
        throw error
      }
      // Not before: the digits of the wait would tell how long the answer took.
      cooldowns.start(recipient)
      sent.current = { to, key: recipient, age: stopwatch(clock) }
    })
  }

  /** The failure that came of it, if any. */
  async function askFor(to: Recipient, options: SendCodeOptions, extra?: RequestExtra) {
    try {
      const api = await attempt(() => loadApiWithSettings(kit, extra), 'network')
      await ('email' in to ? api.sendEmail(to, options) : api.sendSms(to, options))
      return undefined
    } catch (failure) {
      return failure as PasswordError
    }
  }

  /** A failure as the host would have it; nothing where it, or what the host makes of it, could reveal the account. */
  function shown(failure: PasswordError): PasswordError | undefined {
    if (revealsAccount(failure)) return undefined
    const other = applyMapError(failure, kit.mapError)
    return isShowable(other) ? other : undefined
  }

  function verify(passCode: string, extra?: RequestExtra): Promise<VerifiedCode> {
    const recipient = sent.current
    return run('verify', verifying, recipient?.key ?? '', async (signal) => {
      const code = normalizePassCode(passCode)
      if (!recipient) throw applyMapError(new PasswordError('config', sendFirst), kit.mapError)
      if (code === '') throw applyMapError(new PasswordError('ill-formed'), kit.mapError)
      const elapsed = stopwatch(clock)
      const askedAt = clock.now()
      try {
        const proof = await attempt(async () => {
          const api = await loadApiWithSettings(kit, extra)
          return api.verifyResetPasswordRequest({ ...recipient.to, passCode: code }, signal)
        }, 'network')
        const { passwordResetToken, tokenExpiresIn = Infinity } = proof
        return { resetToken: passwordResetToken, expiresAt: askedAt + tokenExpiresIn * 1000 }
      } catch (error) {
        const failure = error as PasswordError
        const ofCode = refusalOfCode(failure, recipient.to, recipient.age())
        const refusal = shown(isCodeRefusal(failure) ? ofCode : failure)
        const skipsDelay = isTimingSafe(failure) && refusal
        if (!skipsDelay) await pause(clock, answerFloorMs - elapsed(), signal)
        throw refusal ?? ofCode
      }
    })
  }

  function reset(): void {
    abort()
    sent.current = null
    setKey(null)
    mutation.reset()
  }

  const { status, error, variables } = mutation
  const [doing, done] = names[variables?.step ?? 'send']
  return {
    send,
    verify,
    resendAt,
    status: status === 'pending' ? doing : status === 'success' ? done : status,
    error,
    reset,
  }
}

const names = { send: ['sending', 'sent'], verify: ['verifying', 'verified'] } as const

const events = { send: { flow: 'reset', step: 'account' }, verify: { flow: 'reset', step: 'code' } } as const

const sendFirst =
  process.env.NODE_ENV !== 'production' &&
  'react-password-kit: verify() was called before send(), so it is unknown whose code it is. Call send() with the account first.'
