import { expect, test } from 'vitest'
import { createPasswordApi } from '../../src/core/api.js'
import { createPasswordRoutes } from '../../src/server/index.js'
import { appId, backend, change, fromPage, origin, sendTo } from './setup.js'

const forwardHeaders = ['X-Captcha-Answer']

test('the answer to a captcha reaches the service from the kit of a page', async () => {
  const { emulator, routes, forwarded } = backend({ forwardHeaders, answerFloorMs: 0 })
  emulator.inject({ envelope: { statusCode: 400, apiCode: 2000 } })
  const page = (extra?: { headers: Record<string, string> }) =>
    createPasswordApi({
      host: `${origin}/auth`,
      appId,
      extra,
      fetch: (request) => {
        for (const [name, value] of Object.entries(fromPage)) request.headers.set(name, value)
        return routes(request)
      },
    })
  await expect(page().sendEmail({ email: 'alice@example.com' })).rejects.toMatchObject({ code: 'challenge' })
  await page({ headers: { 'x-captcha-answer': 'five' } }).sendEmail({ email: 'alice@example.com' })
  expect(forwarded.map(({ headers }) => headers.get('x-captcha-answer'))).toEqual([null, 'five'])
  expect(emulator.outbox).toHaveLength(1)
})

test('headers that are not named stay here, and those of the service are its own', async () => {
  const { routes, forwarded } = backend({ forwardHeaders })
  await routes(
    change({ 'x-other': '1', 'x-captcha-answer': 'five', authorization: 'Bearer x', 'x-authing-app-id': 'x' }),
  )
  const headers = Object.fromEntries(forwarded[0]?.headers ?? [])
  expect(Object.keys(headers).toSorted()).toEqual([
    'accept',
    'authorization',
    'content-type',
    'x-authing-app-id',
    'x-captcha-answer',
  ])
  expect(headers).toMatchObject({ 'x-authing-app-id': appId, 'content-type': 'application/json' })
  expect(headers['authorization']).not.toBe('Bearer x')
})

test('without the option none is passed on', async () => {
  const { routes, forwarded } = backend({ answerFloorMs: 0 })
  const request = sendTo('alice@example.com')
  request.headers.set('x-captcha-answer', 'five')
  await routes(request)
  expect(forwarded[0]?.headers.has('x-captcha-answer')).toBe(false)
})

const refused = {
  'the server sets': 'Authorization cookie HOST origin referer accept content-type content-length if-match',
  'the service has': 'x-authing-app-id X-GenAuth-UserPool-Id x-authing-lang',
  'a connection has': 'connection keep-alive te trailer transfer-encoding upgrade proxy-authorization',
  'a proxy sets': 'forwarded x-forwarded-for x-real-ip sec-fetch-site x-http-method-override x-original-url',
}
const malformed = ['', 'two words', ':path', 'x-a\r\nx-b']

test.each([...Object.values(refused).flatMap((names) => names.split(' ')), ...malformed])(
  '%j is refused at once, by its name',
  (name) => {
    const create = () =>
      createPasswordRoutes({
        host: 'https://tenant.test',
        appId,
        accessToken: () => undefined,
        forwardHeaders: ['x-captcha-answer', name],
      })
    expect(create).toThrow(
      expect.objectContaining({
        code: 'config',
        message: expect.stringContaining(JSON.stringify(name)) as string,
      }) as Error,
    )
  },
)
