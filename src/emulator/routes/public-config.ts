import type { Call } from '../types.js'
import { Refusal } from '../envelope.js'

/** GET /api/v2/applications/{appId}/public-config, the fields that Guard reads for passwords and codes. */
export function publicConfig(call: Call): unknown {
  const { settings, keyring } = call.service
  const id = call.params['appId']
  if (settings.appId !== undefined && id !== settings.appId) throw new Refusal('app-unknown')
  return { id, verifyCodeLength: settings.codeLength, publicKey: keyring.rsaPublicKey(), ...settings.publicConfig }
}
