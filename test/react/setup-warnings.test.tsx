import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PasswordErrorCode } from '../../src/core/errors.js'
import * as page from '../elements.js'
import { emulate, host, type KitOptions } from '../kit.js'
import { alice, chosen, fillRight, said } from './acts.js'

const listen = () => vi.spyOn(console, 'warn').mockReturnValue()
let warn: ReturnType<typeof listen>
let kit: typeof import('../../src/index.js')
beforeEach(async () => {
  warn = listen()
  // Each test has a kit that has not warned yet.
  vi.resetModules()
  kit = await import('../../src/index.js')
})
afterEach(() => warn.mockRestore())

/** What the console says of a failure; it also says that the emulator's key is short. */
const warnings = (code: PasswordErrorCode) =>
  warn.mock.calls.map(([words]) => String(words)).filter((words) => words.startsWith(`react-password-kit: ${code}. `))

const secrets = new RegExp([alice.password, chosen, alice.email, 'a-token-from-yesterday'].join('|'))

/** Sends a form that cannot succeed, twice. */
async function failTwice(code: PasswordErrorCode, { emulator = emulate(), ...options }: KitOptions) {
  const { PasswordKitProvider, ChangePasswordForm } = kit
  const accessToken = emulator.issueAccessToken(alice.email)
  const user = userEvent.setup()
  render(
    <PasswordKitProvider host={host} appId="app" fetch={emulator.fetch} accessToken={accessToken} {...options}>
      <ChangePasswordForm username={alice.email} />
    </PasswordKitProvider>,
  )
  await fillRight(user)
  for (const attempt of ['first', 'second']) {
    await user.click(page.submitButton())
    await vi.waitFor(() => expect(page.alertBox(), attempt).toHaveTextContent(said(code)), 9000)
  }
}

const unreachable = async () => {
  throw new TypeError('Failed to fetch')
}

const rows: [PasswordErrorCode, KitOptions, RegExp][] = [
  ['network', { fetch: unreachable }, /security domain/],
  ['unauthorized', { accessToken: 'a-token-from-yesterday' }, /`accessToken`/],
  ['config', { accessToken: '…' }, /`appId`, the access token/],
]

test.each(rows)('in development the console says once why a form fails with %s', async (code, options, words) => {
  await failTwice(code, options)
  expect(warnings(code)).toEqual([expect.stringMatching(words)])
  expect(warn.mock.calls.join('\n')).not.toMatch(secrets)
})

test('a reset that cannot reach the service says so too', async () => {
  const { PasswordKitProvider, ResetPasswordForm } = kit
  const user = userEvent.setup()
  render(
    <PasswordKitProvider host={host} appId="app" fetch={unreachable}>
      <ResetPasswordForm />
    </PasswordKitProvider>,
  )
  await page.type(user, await screen.findByLabelText('Email or phone number'), alice.email)
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(page.alertBox()).toHaveTextContent(said('network')), 9000)
  expect(warnings('network')).toHaveLength(1)
  expect(warn.mock.calls.join('\n')).not.toMatch(secrets)
})

test('a wrong password is no matter of the set-up, and is not logged', async () => {
  const emulator = emulate()
  emulator.inject({
    route: 'POST /api/v3/update-password',
    times: Infinity,
    envelope: { statusCode: 403, apiCode: 2005 },
  })
  await failTwice('locked', { emulator })
  expect(warnings('locked')).toEqual([])
})

test('in production the console does not say why', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await failTwice('unauthorized', { accessToken: 'a-token-from-yesterday' })
  vi.unstubAllEnvs()
  expect(warnings('unauthorized')).toEqual([])
})
