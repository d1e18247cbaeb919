import { PasswordError } from '../../core/errors.js'
import type { KitOptions } from '../types.js'
import { serviceModule } from './service-module.js'

/**
 * Waits for an access token that a host's function has promised, as long as for a call of the service: it may never come.
 *
 * @throws {PasswordError} `timeout`
 */
export async function waitForToken<Token>(
  promise: Promise<Token>,
  { getSignedInService }: Pick<KitOptions, 'getSignedInService'>,
): Promise<Token> {
  promise.catch(() => {}) // It may fail before the race below; the race passes that on.
  const { deadline } = await serviceModule.load()
  const limit = deadline(getSignedInService().timeoutMs ?? 15_000)
  try {
    return await limit.race(promise)
  } catch (cause) {
    throw limit.timedOut ? new PasswordError('timeout') : cause
  } finally {
    limit.clear()
  }
}
