import type { Call } from '../types.js'

/** GET /api/v3/system, without an envelope (OpenAPI, node SDK, `@authing/web`). */
export function system(call: Call): unknown {
  const { keyring } = call.service
  return {
    rsa: { publicKey: keyring.rsaPublicKey() },
    sm2: { publicKey: keyring.sm2PublicKey() },
    version: { server: 'emulator', console: 'emulator', login: 'emulator' },
    publicIps: [],
  }
}
