import type { PasswordApiOptions } from '../api.js'
import { longestTimer } from '../deadline.js'
import type { PasswordTransport } from '../password-transport.js'
import { PasswordError, type PasswordErrorCode } from '../errors.js'
import { heedFrame } from '../framing.js'
import type { CustomOperation, OperationName, OperationValues, SealedRequest } from '../operations.js'
import { createCall, type Call } from './call.js'
import { ready, type CallMessage, type LoadResult, type Service } from './protocol.js'

/** The page's connection to its worker, which is made when it is first needed, and again after it has crashed. */
export interface WorkerClient {
  /** Has the worker fetch the key and the code that encrypts. Rejects as `createEncryptor` does. */
  load(service: PasswordApiOptions, encryption: Service['encryption'], signal: AbortSignal): Promise<PasswordTransport>
  /** Ends the worker, once what is under way has been answered. */
  end(): void
}

/** Milliseconds a worker has beyond those of the service, for its code to come; after that it is taken for dead. */
const extraTimeMs = 15_000

export function createWorkerClient(make: () => Worker): WorkerClient {
  const open = new Set<{ call: Call; writes: boolean }>()
  let worker: Worker | undefined
  let isReady = false
  let wasEverReady = false
  let ended = false

  function connect(): Worker {
    if (worker) return worker
    const made = makeWorker(make)
    const onCrash = () => {
      if (worker === made) terminate(wasEverReady ? 'network' : absent())
    }
    made.addEventListener('message', ({ data }) => {
      if (worker === made && data === ready) isReady = wasEverReady = true
    })
    made.addEventListener('error', onCrash)
    made.addEventListener('messageerror', onCrash)
    isReady = false
    worker = made
    return made
  }

  /** A worker that is not ready has sent nothing; one that is may have. */
  function terminate(reason: PasswordErrorCode | PasswordError): void {
    worker?.terminate()
    worker = undefined
    for (const { call, writes } of open) {
      if (isReady && writes) call.fail(new PasswordError('outcome-unknown'))
      else call.fail(typeof reason === 'string' ? new PasswordError(reason) : reason)
    }
  }

  /** `message` holds plaintext: it is captured in no closure. */
  function send(
    message: CallMessage,
    accessToken: PasswordApiOptions['accessToken'],
    signal: AbortSignal,
  ): Promise<LoadResult> {
    const to = connect()
    const call = createCall(accessToken, signal)
    watch(call, message.name !== 'load', (message.service.timeoutMs ?? 15_000) + extraTimeMs)
    if (message.name !== 'load') terminateOnAbort(call, to, signal)
    try {
      to.postMessage(message, [call.port])
    } catch (cause) {
      call.fail(new PasswordError('config', '', { cause })) // Some option cannot be cloned.
    }
    return call.answer
  }

  function watch(call: Call, writes: boolean, milliseconds: number): void {
    const each = { call, writes }
    const timer = setTimeout(() => terminate('timeout'), Math.min(milliseconds, longestTimer))
    const over = () => {
      clearTimeout(timer)
      open.delete(each)
      if (ended && open.size === 0) terminate('aborted')
    }
    open.add(each)
    call.answer.then(over, over)
  }

  /** What was typed waits in a worker that is not ready yet, and only its end takes it from there. */
  function terminateOnAbort(call: Call, to: Worker, signal: AbortSignal): void {
    const terminateUnlessReady = () => {
      if (isReady || worker !== to) return
      call.fail(new PasswordError('aborted'))
      terminate('network')
    }
    signal.addEventListener('abort', terminateUnlessReady, { once: true })
    if (signal.aborted) terminateUnlessReady()
  }

  function submit<Name extends OperationName>(
    name: Name | CustomOperation<OperationValues[Name]>,
    values: OperationValues[Name],
    encryption: Service['encryption'],
    options: PasswordApiOptions,
    signal: AbortSignal,
  ): SealedRequest {
    heedFrame(options.framing) // Checked again: `framing` may have changed since the worker was loaded.
    const message = { name, values, service: serviceOf(options, encryption) } as CallMessage
    return answered(send(message, options.accessToken, signal))
  }

  return {
    async load(options, encryption, signal) {
      heedFrame(options.framing) // A worker is in no frame.
      const { maxBytes } = await send({ name: 'load', service: serviceOf(options, encryption) }, undefined, signal)
      return {
        maxBytes,
        prepare: async (name, values, service, signal) => submit(name, values, encryption, service, signal),
      }
    },
    end() {
      ended = true
      if (open.size === 0) terminate('aborted')
    },
  }
}

/** The request is on its way already: sending it is waiting for its answer. */
function answered(answer: Promise<unknown>): SealedRequest {
  answer.catch(() => {}) // Reported to whoever awaits it.
  return async () => void (await answer)
}

function makeWorker(make: () => Worker): Worker {
  try {
    return make()
  } catch (cause) {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        'react-password-kit: `worker` of the provider made no worker, so nothing was sent. If the page has a ' +
          'Content-Security-Policy, its worker-src must allow the file, and its Trusted Types policy must make the address.',
      { cause },
    )
  }
}

/**
 * Why a worker fails whose file has never run on this page. The event does not say it, and this code has just come over the
 * same line, so the file is taken to be missing unless the browser calls itself offline.
 */
function absent(): PasswordError {
  if (globalThis.navigator?.onLine === false) return new PasswordError('offline')
  return new PasswordError(
    'config',
    process.env.NODE_ENV !== 'production' &&
      'react-password-kit: the file of the worker that `worker` of the provider makes is not at its address, or does not ' +
        'run as a module, so nothing was sent. Vite, webpack and Rspack make that file from ' +
        "`new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })`, where this is in your " +
        "code as it is; Parcel from the same line with 'npm:react-password-kit/worker'. esbuild and Rollup leave the line " +
        'alone: bundle react-password-kit/worker as an entry of its own, and give `new Worker` the address of what comes ' +
        'out. Look in the network panel for what the server answers there.',
  )
}

function serviceOf(
  { accessToken: _token, fetch: _fetch, framing: _framing, ...service }: PasswordApiOptions,
  encryption: Service['encryption'],
): Service {
  return { ...service, encryption }
}
