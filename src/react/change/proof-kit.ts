'use client'

import { PasswordError } from '../../core/errors.js'
import { applyMapError } from '../../form/host-callbacks.js'
import type { Proof } from '../fields/extras-types.js'
import type { Kit } from '../provider/kit-context.js'
import { readToken } from './proof.js'

/** What sends with the access token of a proof, in place of the session's. The same for the same kit. */
export function kitsWith(token: Proof['token']): (kit: Kit) => Kit {
  const kits = new WeakMap<Kit, Kit>()
  return (kit) => {
    const own = kits.get(kit) ?? {
      ...kit,
      getSignedInService: () => ({ ...kit.getSignedInService(), accessToken: () => readToken(token) }),
      // Before and after the host's own: it may give an error of its proxy that code.
      mapError: (error: PasswordError) => ofProof(applyMapError(ofProof(error), kit.mapError)),
    }
    kits.set(kit, own)
    return own
  }
}

/** It is the token of the proof that is no longer good. The session may be good, and does not end with it. */
const ofProof = (error: PasswordError) =>
  error.code === 'unauthorized' ? new PasswordError('token-invalid', '', error) : error
