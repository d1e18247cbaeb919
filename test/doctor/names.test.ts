import { expect, test } from 'vitest'
import { appId, account, addressed, doctor, origin, password, serve, signedIn } from './setup.js'

const withPassword = { stdin: password }

test('the JSON names neither host, application nor origin', async () => {
  const { url, port } = await serve()
  const { out } = await doctor([...addressed(url), ...signedIn, '--json'], withPassword)
  for (const name of [url, String(port), '127.0.0.1', appId, origin, account]) expect(out).not.toContain(name)
  expect(out).toContain('<origin>')
  expect(out).toContain(String.raw`host=\"http://<host>\"`)
})

test('the path of a host is left out of the JSON, and is in the props of the text', async () => {
  const { url } = await serve()
  const args = addressed(`${url}/acme-bank`)
  const { out: json } = await doctor([...args, '--json'])
  expect(json).not.toContain('acme')
  expect(json).toContain('http://<host><path>')
  expect((await doctor(args)).out).toContain(`    host="${url}/acme-bank"\n`)
})

test('the origin that a redirect leads to is left out of the JSON, and is in the text', async () => {
  const { url, emulator } = await serve()
  const headers = { location: 'https://console.acme-bank.example/login?next=%1b', 'content-type': 'text/html; x=acme' }
  emulator.inject({ status: 301, headers, times: 2 })
  const { out: json } = await doctor([...addressed(url), '--json'])
  expect(json).not.toContain('acme')
  const { out: text } = await doctor(addressed(url))
  expect(text).toContain('a redirect to https://console.acme-bank.example, which')
})

test.each(['e', 'a', 'service', '<host>', '$&', 'a"b'])('the application id %j changes no other word', async (id) => {
  const { url } = await serve()
  const [short, long] = [
    ['--host', url, '--app-id', id],
    ['--host', url, '--app-id', 'LONG_ID'],
  ]
  const json = async (args: string[]) => (await doctor([...args, '--json'])).out.replace(/"skewSeconds": .*/, '')
  expect(await json(short)).toBe(await json(long))
  const text = async (args: string[]) => (await doctor(args)).out
  expect((await text(short)).replace(`appId=${JSON.stringify(id)}`, 'appId="LONG_ID"')).toBe(await text(long))
})

test('an origin of another place that the public configuration names is in neither form', async () => {
  const secret = 'https://intern.acme-bank.example'
  const publicConfig = { api: { headers: { keys: { 'app-id': secret } } } }
  const { url } = await serve({ publicConfig })
  for (const more of [[], ['--json']]) expect((await doctor([...addressed(url), ...more])).out).not.toContain('acme')
})
