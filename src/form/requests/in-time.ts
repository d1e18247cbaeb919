import { PasswordError } from '../../core/errors.js'
import type { KitOptions } from '../types.js'
import { serviceModule } from './service-module.js'

/**
 * An access token that a host's function has promised. It has as long as a call of the service: it may never come.
 *
 * @throws {PasswordError} `timeout`
 */
export async function inTime<Token>(
  promise: Promise<Token>,
  { getSignedInService }: Pick<KitOptions, 'getSignedInService'>,
): Promise<Token> {
  promise.catch(() => {}) // Whoever waits below learns of it.
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
