'use client'

import { attempt } from '../core/attempt.js'
import { PasswordError, type PasswordErrorCode } from '../core/errors.js'
import type { OperationName, OperationValues, SealedRequest } from '../core/operations.js'
import type { Kit } from './kit.js'
import type { KitEncryptor } from './use-encryptor.js'

/** Seals what was typed; nothing else keeps it. */
export async function prepare<Name extends OperationName>(
  name: Name,
  values: OperationValues[Name],
  encryptor: KitEncryptor,
  signedIn: Kit['signedIn'],
  signal: AbortSignal,
): Promise<SealedRequest> {
  return guarded(encryptor, async () => (await encryptor.load()).prepare(name, values, signedIn(), signal)).catch(
    (error) => {
      throw signal.aborted ? new PasswordError('aborted') : error
    },
  )
}

/** Sends what was sealed. */
export async function send(request: SealedRequest, encryptor: KitEncryptor, worker: Kit['worker']): Promise<void> {
  await guarded(encryptor, request)
  if (worker) tellBrowser()
}

/** The layers below have named their failures; what is left is react-query's cancellation, or a fault of ours. */
async function guarded<Result>(encryptor: KitEncryptor, step: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt(step, 'encryption')
  } catch (error) {
    if (keyErrors.has((error as PasswordError).code)) encryptor.forget()
    throw error
  }
}

/** After these the key that was used is no good any more. */
const keyErrors: ReadonlySet<PasswordErrorCode> = new Set(['undecryptable', 'encryption'])

/**
 * PM-20. Of a request in a worker the browser's password manager sees nothing; a navigation to the same page, just before
 * the form leaves it, tells it that the password was changed. On the page itself it would only disturb routers.
 */
function tellBrowser(): void {
  try {
    history.replaceState(history.state, '', location.href)
  } catch {
    // A sandboxed frame may not, and the password is changed all the same.
  }
}
