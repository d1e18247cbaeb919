import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { bodies } from '../../src/server/bodies.js'
import { endpoints, type EndpointName } from '../../src/core/wire.js'
import { appId, backend, changeBody, fromPage, origin } from './setup.js'

/** In every body, so that a log or an answer which repeats one shows. */
const canary = 'canary-7f3a9c'
const names = Object.keys(endpoints) as EndpointName[]
const good: Partial<Record<EndpointName, object>> = {
  updatePassword: changeBody,
  resetPassword: { password: 'c2VhbGVk', passwordResetToken: 'prt_1', passwordEncryptType: 'rsa' },
  sendEmail: { email: 'alice@example.com', channel: 'CHANNEL_RESET_PASSWORD' },
  sendSms: { phoneNumber: '13800138000', channel: 'CHANNEL_RESET_PASSWORD' },
  verifyResetPasswordRequest: {
    verifyMethod: 'EMAIL_PASSCODE',
    emailPassCodePayload: { email: 'alice@example.com', passCode: '123456' },
  },
}

/** Bodies of all kinds, and good ones of which one field is another thing. */
const body = fc.oneof(
  fc.string().map((text) => text + canary),
  fc.json().map((text) => `{"${canary}":${text}}`),
  fc.uint8Array({ maxLength: 200 }),
  fc.constant(`{"__proto__":{"newPassword":"${canary}"},"constructor":1}`),
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('newPassword', 'email', 'channel', canary, '__proto__'),
      fc.jsonValue(),
    )
    .map(
      ([name, field, value]) => `${JSON.stringify(good[name] ?? {}).slice(0, -1)},"${field}":${JSON.stringify(value)}}`,
    ),
)
const path = fc.oneof(
  fc.constantFrom(...names).map((name) => endpoints[name].path.replace('{appId}', appId)),
  fc.webPath(),
  fc.constantFrom(
    '/api/v3/signin',
    '/api/v3/update-password/../signin',
    '/api/v3/update-password%2f',
    '//evil.test/api',
  ),
)
const header = fc.constantFrom(
  fromPage,
  {},
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'null', cookie: fromPage.cookie },
  { ...fromPage, 'content-length': '-1' },
  { ...fromPage, 'x-authing-lang': `${canary};q=1`, 'x-authing-app-id': canary },
)
const type = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/jsonp',
  '',
)
const method = fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS')

test("loads of bad input are answered in the service's form, and none of it reaches the service or a log", async () => {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))
  await fc.assert(
    fc.asyncProperty(path, method, type, header, body, async (pathname, verb, contentType, headers, text) => {
      const { routes, forwarded, errors } = backend({ answerFloorMs: 0 })
      const sent = { ...(contentType && { 'content-type': contentType }), ...headers }
      const init: RequestInit = { method: verb, headers: sent, body: new Blob([text]) }
      const response = await routes(new Request(new URL(`${origin}/auth${pathname}`), init))
      const answer = await response.text()
      expect(typeof (JSON.parse(answer) as { statusCode: unknown }).statusCode).toBe('number')
      expect(answer).not.toContain(canary)
      expect(errors).toEqual([])
      for (const { url, headers: sent } of forwarded) {
        const name = names.find(
          (each) => url === `https://tenant.test${endpoints[each].path.replace('{appId}', appId)}`,
        )
        expect(name && bodies[name]?.safeParse(JSON.parse(String(text))).success).toBe(true)
        expect([...sent.values()].join()).not.toContain(canary)
      }
    }),
    { numRuns: 2000 },
  )
  for (const log of logs) {
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  }
})

test('good bodies pass, so that the refusals above are for what is wrong with them', async () => {
  for (const name of names) {
    const { routes, forwarded } = backend({ answerFloorMs: 0 })
    const { method: verb, path: pathname } = endpoints[name]
    const init = { method: verb, headers: { ...fromPage, 'content-type': 'application/json' } }
    const url = `${origin}/auth${pathname.replace('{appId}', appId)}`
    await routes(new Request(url, { ...init, ...(good[name] && { body: JSON.stringify(good[name]) }) }))
    expect(forwarded, name).toHaveLength(1)
    expect(await forwarded[0]?.text()).toBe(good[name] ? JSON.stringify(good[name]) : '')
  }
})
