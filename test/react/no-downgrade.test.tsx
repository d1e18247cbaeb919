import { generateKeyPairSync } from 'node:crypto'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import { ChangePasswordForm, type PasswordError, type PasswordErrorCode } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { alice, chosen, fillRight, said, settled, writes } from './acts.js'

const system = '/api/v3/system'
const publishing = (keys: object): Failure => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(keys),
})
const bits512 = generateKeyPairSync('rsa', { modulusLength: 512 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()
const point = throwawayKeys.sm2.publicKey
const offCurve = point.slice(0, -1) + (point.endsWith('0') ? '1' : '0')

const faults: [name: string, failure: Failure, code: PasswordErrorCode][] = [
  ['cannot be reached', failures.unreachable, 'network'],
  ['answers 500', failures.serverError, 'bad-response'],
  ['answers HTML', failures.htmlWithStatus200, 'bad-response'],
  ['answers with an empty body', failures.emptyBody, 'bad-response'],
  ['redirects', failures.redirect, 'redirected'],
  ['throttles', { ...failures.throttled, headers: { 'retry-after': '0' } }, 'rate-limited'],
  ['publishes no keys', publishing({}), 'no-key'],
  ['publishes empty keys', publishing({ rsa: { publicKey: '' }, sm2: { publicKey: '' } }), 'no-key'],
  [
    'publishes keys that are weak or off the curve',
    publishing({ rsa: { publicKey: bits512 }, sm2: { publicKey: offCurve } }),
    'bad-key',
  ],
  ['publishes HTML for keys', publishing({ rsa: { publicKey: '<html>' }, sm2: { publicKey: '<html>' } }), 'bad-key'],
]

describe.each(['rsa', 'sm2'] as const)('under %s, when the service', (encryption) => {
  test.each(faults)(
    '%s: nothing that holds a password leaves, and once it heals the same form succeeds',
    async (_, failure, code) => {
      const user = userEvent.setup()
      const emulator = emulate()
      const heal = emulator.inject({ ...failure, route: system, times: Infinity })
      const onError = vi.fn<(error: PasswordError) => void>()
      renderKit(<ChangePasswordForm onError={onError} />, { emulator, encryption })
      await fillRight(user)
      await user.click(page.submitButton())

      await expect.poll(() => page.alertBox().textContent).toContain(said(code))
      await page.expectFocus(page.alertBox())
      expect(onError.mock.calls.map(([error]) => error.code)).toEqual([code])
      await settled()
      expect(emulator.requests.filter(({ method, path, body }) => method !== 'GET' || path !== system || body)).toEqual(
        [],
      )

      heal()
      await user.click(page.submitButton())
      await page.doneHeading()
      expect(emulator.changes).toMatchObject([
        { newPassword: chosen, oldPassword: alice.password, encryptType: encryption },
      ])
    },
  )
})

test('an algorithm that fails while it encrypts sends nothing', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />, {
    encryption: { type: 'house', seal: () => Promise.reject(new Error('no')) },
  })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('encryption'))
  expect(emulator.requests).toEqual([])
})

test('an algorithm that gives the password back as it came sends nothing', async () => {
  const user = userEvent.setup()
  const { emulator } = renderKit(<ChangePasswordForm />, {
    encryption: { type: 'house', seal: (text) => Promise.resolve(text) },
  })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('encryption'))
  expect(emulator.requests).toEqual([])
})

test('a pinned key is used without asking the service, and its fingerprint is held against what the service publishes', async () => {
  const user = userEvent.setup()
  const { emulator, rerenderKit } = renderKit(<ChangePasswordForm />, {
    encryption: { type: 'rsa', publicKeySha256: '0'.repeat(64) },
  })
  await fillRight(user)
  await user.click(page.submitButton())
  await expect.poll(() => page.alertBox().textContent).toContain(said('bad-key'))
  expect(writes(emulator)).toEqual([])
  const asked = emulator.requests.length

  rerenderKit(<ChangePasswordForm />, { encryption: { type: 'rsa', publicKey: throwawayKeys.rsa.publicKey } })
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.requests).toHaveLength(asked + 1)
})

describe('a browser that calls itself offline', () => {
  beforeEach(() => void vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false))
  afterEach(() => vi.restoreAllMocks())

  test('and is, is believed: nothing is sent now or later', async () => {
    const user = userEvent.setup()
    const emulator = emulate()
    const heal = emulator.inject({ ...failures.unreachable, times: Infinity })
    renderKit(<ChangePasswordForm />, { emulator })
    await fillRight(user)
    await user.click(page.submitButton())
    await expect.poll(() => page.alertBox().textContent).toContain(said('offline'))
    heal()
    window.dispatchEvent(new Event('online'))
    await settled()
    expect(writes(emulator)).toEqual([])
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(writes(emulator)).toHaveLength(1)
  })

  test('and is not, as behind a VPN, is not believed: the password is changed', async () => {
    const user = userEvent.setup()
    const { emulator } = renderKit(<ChangePasswordForm />)
    await fillRight(user)
    await user.click(page.submitButton())
    await page.doneHeading()
    expect(emulator.changes).toMatchObject([{ newPassword: chosen }])
  })
})

test("'none' is sent as it is only because the host wrote it out", async () => {
  const user = userEvent.setup()
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { emulator } = renderKit(<ChangePasswordForm />, { encryption: 'none' })
  await fillRight(user)
  await user.click(page.submitButton())
  await page.doneHeading()
  expect(emulator.changes).toMatchObject([{ newPassword: chosen, encryptType: 'none' }])
  expect(warn.mock.calls.flat().join()).toContain("encryption is 'none'")
  warn.mockRestore()
})
