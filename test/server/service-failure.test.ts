import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { isPasswordError } from '../../src/core/errors.js'
import { backend, change, changeBody, sendTo } from './setup.js'

const token = 'canary-token'
const secrets = [...Object.values(changeBody).filter((text) => text !== 'rsa'), token, 'canary-query']

/** What `onError` got: one failure, which holds nothing of the request. */
function expectOneWithoutSecrets(errors: unknown[]): unknown {
  expect(errors).toHaveLength(1)
  const [error] = errors
  expect(isPasswordError(error)).toBe(true)
  const shown = inspect(error, { depth: 9, showHidden: true })
  for (const secret of secrets) expect(shown).not.toContain(secret)
  return error
}

/** As Node's `fetch` fails: the code is one level down, and both messages quote the request here. */
const failsWith = (code: unknown) => () => {
  const cause = Object.assign(new Error(`for ?canary-query ${token}`), { code })
  return Promise.reject(new TypeError(`fetch failed: ${JSON.stringify(changeBody)}`, { cause }))
}

test('a host that is misspelt is reported by the code of the cause, and nothing of the request with it', async () => {
  const { routes, errors } = backend({ accessToken: () => token, fetch: failsWith('ENOTFOUND') })
  expect((await routes(change())).status).toBe(502)
  expect(expectOneWithoutSecrets(errors)).toMatchObject({
    code: 'network',
    message: expect.stringMatching(/asked for updatePassword \(ENOTFOUND\)/) as string,
    cause: { name: 'Error', code: 'ENOTFOUND' },
  })
})

test("the code is found in what Node's own fetch throws", async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  const host = `http://127.0.0.1:${port}`
  const { routes, errors } = backend({ host, accessToken: () => token, fetch: undefined })
  expect((await routes(change())).status).toBe(502)
  expect(expectOneWithoutSecrets(errors)).toMatchObject({ code: 'network', cause: { code: 'ECONNREFUSED' } })
})

test.each([
  ['a sentence', `no route for ${token}`],
  ['a number', 7],
  ['nothing', undefined],
])('a code that is %s is left out', async (_, code) => {
  const { routes, errors } = backend({ accessToken: () => token, fetch: failsWith(code) })
  expect((await routes(change())).status).toBe(502)
  expect(expectOneWithoutSecrets(errors)).toMatchObject({ code: 'network', cause: { name: 'TypeError' } })
})

test('what is thrown that is no error is reported too', async () => {
  const { routes, errors } = backend({ accessToken: () => token, fetch: () => Promise.reject(token) })
  expect((await routes(change())).status).toBe(502)
  expect(expectOneWithoutSecrets(errors)).toMatchObject({ code: 'network', cause: { name: 'Error' } })
})

test.each([
  ['a page of HTML', { body: '<!doctype html>canary-query' }, { code: 'bad-response', statusCode: 200 }],
  ['a redirect', { status: 307, headers: { location: '/?canary-query' } }, { code: 'redirected' }],
  ['nothing in time', { never: true }, { code: 'timeout' }],
])('%s is reported', async (_, answer, reported) => {
  const { emulator, routes, errors } = backend({ timeoutMs: 100 })
  emulator.inject(answer)
  await routes(change())
  expect(expectOneWithoutSecrets(errors)).toMatchObject(reported)
})

test('so is a send whose page has its answer already', async () => {
  const works: Promise<unknown>[] = []
  const { emulator, routes, errors } = backend({
    answerFloorMs: 0,
    timeoutMs: 100,
    waitUntil: (work) => works.push(work),
  })
  emulator.inject({ never: true })
  expect((await routes(sendTo('alice@example.com'))).status).toBe(200)
  await Promise.all(works)
  expect(expectOneWithoutSecrets(errors)).toMatchObject({ code: 'timeout' })
})

test('a refusal of the service is its answer, and is not reported', async () => {
  const { emulator, routes, errors } = backend()
  emulator.inject({ status: 503, envelope: { statusCode: 503, message: 'Down' } })
  expect((await routes(change())).status).toBe(503)
  expect(errors).toEqual([])
})
