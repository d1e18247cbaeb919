import { beforeAll, expect, test } from 'vitest'
import type { PasswordApi } from '../../src/core/api.js'
import { isPasswordError } from '../../src/core/errors.js'
import { createEmulator } from '../../src/emulator/index.js'
import { serveEmulator } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { brokenAnswers, calls, wholeAnswers, type CallName, type HostileAnswer } from './hostile-answers.js'
import { api, changeBody, counted, resetBody } from './service.js'

const bodies = {
  change: {} as Awaited<ReturnType<typeof changeBody>>,
  reset: {} as Awaited<ReturnType<typeof resetBody>>,
}
beforeAll(async () => {
  bodies.change = await changeBody()
  bodies.reset = await resetBody()
})

const ask: Record<CallName, (kit: PasswordApi) => Promise<unknown>> = {
  system: (kit) => kit.getPublicKeys(),
  publicConfig: (kit) => kit.getPublicConfig(),
  sendEmail: (kit) => kit.sendEmail({ email: 'alice@example.com' }),
  sendSms: (kit) => kit.sendSms({ phoneNumber: '13800000000', phoneCountryCode: '+86' }),
  verifyResetPasswordRequest: (kit) =>
    kit.verifyResetPasswordRequest({ email: 'alice@example.com', passCode: '123456' }),
  updatePassword: (kit) => kit.updatePassword(bodies.change),
  resetPassword: (kit) => kit.resetPassword(bodies.reset),
}
const names = Object.keys(calls) as CallName[]

/** The one word that a host gets of a call, or what it must never get. */
function reported(call: CallName, kit: PasswordApi): Promise<string> {
  return ask[call](kit).then(
    () => 'success',
    (error: unknown) => (isPasswordError(error) ? error.code : `not a PasswordError: ${String(error)}`),
  )
}

test.each(names)('%s: each of the answers is reported as it may be', async (call) => {
  const emulator = createEmulator({ keys: throwawayKeys })
  const kit = api({ host: 'https://auth.example', fetch: emulator.fetch })
  const answers = wholeAnswers(call)
  expect(answers.length).toBeGreaterThan(400)
  const wrong: unknown[] = []
  for (const { name, failure, allowed } of answers) {
    emulator.inject(failure)
    const code = await reported(call, kit)
    if (!allowed.includes(code)) wrong.push({ name, code, allowed })
  }
  expect(wrong).toEqual([])
  expect(emulator.requests, 'nothing is sent twice').toHaveLength(answers.length)
})

test.each(names)('%s: over a socket that closes or stalls, too', async (call) => {
  const answers = brokenAnswers(call)
  const wrong = await Promise.all(answers.map(async (answer) => complaint(call, answer)))
  expect(wrong.filter(Boolean)).toEqual([])
})

async function complaint(call: CallName, { name, failure, allowed, timeoutMs }: HostileAnswer): Promise<unknown> {
  const { url, emulator, close } = await serveEmulator({ keys: throwawayKeys, closeAfterAnswer: true })
  try {
    emulator.inject(failure)
    const { fetch, requests } = counted()
    const code = await reported(call, api({ host: url, fetch, timeoutMs }))
    return allowed.includes(code) && requests.length === 1 ? undefined : { name, code, allowed, calls: requests.length }
  } finally {
    await close()
  }
}
