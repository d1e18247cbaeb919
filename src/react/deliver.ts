'use client'

import type { PasswordError } from '../core/errors.js'
import type { SealedRequest } from '../core/operations.js'
import { callHost, mapped } from './call-host.js'
import type { PasswordKitEvent } from './events.js'
import type { Kit } from './kit.js'
import { send } from './sealing.js'
import type { KitEncryptor } from './use-encryptor.js'
import type { FlowSuccess } from './use-submission.js'

/** V3 says of neither call what becomes of the sessions there are. */
const success: FlowSuccess = { shouldReauthenticate: true, shouldEndOtherSessions: true }

/** Sends what is sealed, once it is, and tells the host how it goes; `over` is called before it is told the end. */
export async function deliver(
  flow: PasswordKitEvent['flow'],
  request: Promise<SealedRequest>,
  encryptor: KitEncryptor,
  { worker, mapError, onEvent, onUnauthorized }: Kit,
  over: () => void,
): Promise<FlowSuccess> {
  const started = performance.now()
  const tell = (outcome: PasswordKitEvent['outcome'], time?: object) =>
    void callHost(onEvent, { flow, step: 'password', outcome, ...time })
  const duration = () => ({ durationMs: performance.now() - started })
  tell('submitted')
  try {
    await send(await request, encryptor, worker)
    over()
    tell('succeeded', duration())
    return success
  } catch (failure) {
    const error = mapped(failure as PasswordError, mapError)
    over()
    tell(error.code, duration())
    if (error.code === 'unauthorized') void callHost(onUnauthorized, error)
    throw error
  }
}
