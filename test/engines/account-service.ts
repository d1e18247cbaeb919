import { onTestFinished } from 'vitest'
import { createPasswordApi } from '../../src/core/index.js'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import { serveEmulator, type EmulatorServer } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'

export const account = 'alice@example.com'
export const current = 'correct horse battery'
export const chosen = 'quiet river stone'
export const code = '246810'

/** The service on an origin of its own, until the test ends. */
export async function startService(options: EmulatorOptions = {}): Promise<EmulatorServer> {
  const service = await serveEmulator({
    keys: throwawayKeys,
    makeCode: () => code,
    sendInterval: 0,
    // Over a connection that is used again, Chromium and Firefox themselves may send a lost request once more.
    closeAfterAnswer: true,
    ...options,
  })
  onTestFinished(() => service.close())
  service.emulator.changeUser(account, { password: current })
  return service
}

/** The token of a reset link: what the service gives the owner of an account for a code. */
export async function resetTokenFrom({ url }: EmulatorServer): Promise<string> {
  const api = createPasswordApi({ host: url, appId: 'app' })
  await api.sendEmail({ email: account })
  return (await api.verifyResetPasswordRequest({ email: account, passCode: code })).passwordResetToken
}

/** How often the service was asked to write, "POST /api/v3/update-password". */
export const countWrites = ({ emulator }: EmulatorServer): number =>
  emulator.requests.filter(({ method, path }) => method === 'POST' && /\/(?:update|reset)-password$/.test(path)).length
