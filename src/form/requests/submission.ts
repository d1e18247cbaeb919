import { MutationObserver, type MutationObserverResult } from '@tanstack/react-query'
import type { RequestExtra } from '../../core/call-endpoint.js'
import { attempt } from '../../core/attempt.js'
import { attemptFactsOf } from '../../core/attempt-facts.js'
import { PasswordError } from '../../core/errors.js'
import type { CustomOperation, OperationName, OperationValues, SealedRequest } from '../../core/operations.js'
import { applyMapError, invokeCallback } from '../host-callbacks.js'
import { withServiceSettings } from './public-config.js'
import { queryClientOf } from './query-client.js'
import type { FlowSuccess, KitOptions, PasswordKitEvent } from '../types.js'
import type { TransportLoader } from './transport-loader.js'

/** The requests of one form that write a password, one at a time. */
export interface Submission<Name extends OperationName> {
  /**
   * Encrypts and sends. Resolves or rejects by the service's answer alone; rejects with a `PasswordError`. While a request
   * is in flight, every further call returns that one.
   */
  submit(values: OperationValues[Name], extra?: RequestExtra): Promise<FlowSuccess>
  getResult(): SubmissionResult
  subscribe(listener: () => void): () => void
  /** Forgets the last result. No-op while a request is in flight. */
  reset(): void
  /** Stops what has not been sent yet. */
  abort(): void
  /** Stops what has not been sent, and lets react-query forget the last request once it is answered. */
  release(): void
}

export type SubmissionResult = Pick<MutationObserverResult<FlowSuccess, PasswordError>, 'status' | 'error'>

/** V3 says of neither call what becomes of the sessions there are. */
const success: FlowSuccess = { shouldReauthenticate: true, shouldEndOtherSessions: true }

export function createSubmission<Name extends OperationName>(
  getOperation: () => Name | CustomOperation<OperationValues[Name]>,
  flow: PasswordKitEvent['flow'],
  getKit: () => KitOptions,
  transport: TransportLoader,
): Submission<Name> {
  let inFlight: Promise<FlowSuccess> | undefined
  let controller: AbortController | undefined
  let isReleased = false

  // Its variables are a promise of the encrypted request: neither they nor a cache ever hold plaintext.
  const observer = new MutationObserver<FlowSuccess, PasswordError, Promise<SealedRequest>>(
    queryClientOf(getKit().cacheOwner),
    { mutationFn: send, retry: 0, networkMode: 'always', gcTime: 0 },
  )

  async function send(request: Promise<SealedRequest>): Promise<FlowSuccess> {
    const { worker, mapError, onEvent, onUnauthorized } = getKit()
    const started = performance.now()
    const report = (outcome: PasswordKitEvent['outcome'], duration?: { durationMs: number }) =>
      void invokeCallback(onEvent, { flow, step: 'password', outcome, ...duration })
    const end = (outcome: PasswordKitEvent['outcome']) => {
      // Before a callback of the host's: a submit made inside one starts a new request.
      inFlight = undefined
      report(outcome, { durationMs: performance.now() - started })
    }
    report('submitted')
    try {
      await sendRequest(await request)
      getKit().cacheOwner.securityInfo = undefined
      if (worker) notifyPasswordManager()
      end('succeeded')
      return success
    } catch (failure) {
      const error = mapFailure(failure as PasswordError, mapError)
      // The password may have been changed all the same, whatever the host calls it.
      if ((failure as PasswordError).code === 'outcome-unknown') getKit().cacheOwner.securityInfo = undefined
      end(error.code)
      if (error.code === 'unauthorized') void invokeCallback(onUnauthorized, error)
      throw error
    }
  }

  const forgetIfReleased = () => {
    if (isReleased && !inFlight) observer.reset()
  }

  const sendRequest = (request: SealedRequest) => withKeyInvalidation(transport, request)

  return {
    submit(values, extra) {
      if (inFlight) return inFlight
      isReleased = false
      controller = new AbortController()
      const request = encryptRequest(getOperation(), values, transport, getKit(), controller.signal, extra)
      request.catch(() => {}) // Reported through the mutation.
      const answer = observer.mutate(request)
      // Callers may read `error` instead of awaiting.
      answer.then(forgetIfReleased, forgetIfReleased)
      return (inFlight = answer)
    },
    getResult: () => observer.getCurrentResult(),
    subscribe: (listener) => observer.subscribe(listener),
    reset() {
      if (!inFlight) observer.reset()
    },
    abort: () => controller?.abort(),
    release() {
      isReleased = true
      controller?.abort()
      forgetIfReleased()
    },
  }
}

/** A challenge can be answered, and then the request goes out again: a write whose outcome is unknown never does. */
function mapFailure(failure: PasswordError, mapError: KitOptions['mapError']): PasswordError {
  const error = applyMapError(failure, mapError)
  return error.code === 'challenge' && failure.code === 'outcome-unknown' ? failure : error
}

/** Encrypts what was typed. `values` holds plaintext: it is captured in no closure that outlives this call. */
async function encryptRequest<Name extends OperationName>(
  operation: Name | CustomOperation<OperationValues[Name]>,
  values: OperationValues[Name],
  transport: TransportLoader,
  kit: KitOptions,
  signal: AbortSignal,
  extra: RequestExtra | undefined,
): Promise<SealedRequest> {
  try {
    return await withKeyInvalidation(transport, async () =>
      (await transport.load()).prepare(
        operation,
        values,
        { ...(await withServiceSettings(kit, kit.getSignedInService())), extra },
        signal,
      ),
    )
  } catch (error) {
    throw signal.aborted ? new PasswordError('aborted') : error
  }
}

/** The layers below have named their failures; what is left is react-query's cancellation, or a bug in the kit. */
async function withKeyInvalidation<Result>(transport: TransportLoader, step: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt(step, 'encryption')
  } catch (error) {
    if (attemptFactsOf((error as PasswordError).code).dropsKey) transport.forgetKey()
    throw error
  }
}

/**
 * PM-20. The browser's password manager sees nothing of a request in a worker; a navigation to the same page, just before
 * the form leaves it, tells it that the password was changed. On the page itself it would only disturb routers.
 */
function notifyPasswordManager(): void {
  try {
    history.replaceState(history.state, '', location.href)
  } catch {
    // A sandboxed frame may not, and the password is changed all the same.
  }
}
