import type { createPasswordApi as createApi } from '../../src/core/index.js'
import type { EmulatorServer, serveEmulator as serve } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import compact from '../vectors/compact.json' with { type: 'json' }
import type { Consumer } from './consumer.js'

export const account = 'alice@example.com'
export const current = 'correct horse battery'
export const chosen = 'a whole new password'

/** Of 2048 bits, since in development the kit warns of 1024. */
export const keys = {
  ...throwawayKeys,
  rsa: { privateKey: compact.rsa2048.privateKeyPkcs8Pem, publicKey: compact.rsa2048.publicKeySpkiPem },
}

/** The emulator that is in the tarball, over HTTP and on an origin of its own. */
export async function serveService(consumer: Consumer): Promise<EmulatorServer> {
  const { serveEmulator } = await consumer.load<{ serveEmulator: typeof serve }>('react-password-kit/emulator/node')
  return serveEmulator({ keys, sendInterval: 0 })
}

/** As the owner of an account gets one: a code is sent to them, and spent. By the core in the tarball, without React. */
export async function resetToken(consumer: Consumer, { url, emulator }: EmulatorServer): Promise<string> {
  const { createPasswordApi } = await consumer.load<{ createPasswordApi: typeof createApi }>('react-password-kit/core')
  const api = createPasswordApi({ host: url, appId: 'app' })
  await api.sendEmail({ email: account })
  const passCode = emulator.outbox.at(-1)!.code
  const { passwordResetToken } = await api.verifyResetPasswordRequest({ email: account, passCode })
  return passwordResetToken
}
