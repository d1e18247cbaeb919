import type { PasswordError } from '../core/errors.js'
import { applyMapError, invokeCallback } from './host-callbacks.js'
import type { FormAccess } from './types.js'

/** The texts could not be checked, so nothing was sent: shows why above the form, and reports it to the host. */
export function reportUnchecked({ options, effects, update }: FormAccess, failure: PasswordError): void {
  const formError = applyMapError(failure, options.kit.mapError)
  effects.announce('')
  update({ status: 'idle', formError })
  void invokeCallback(options.onError, formError)
}
