import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Server } from './consumer.js'
import { scene } from './flows.js'
import { account, chosen, current } from './service.js'
import { done, field, fill, submit, watch } from './visit.js'

const shared = scene('vite', 'server')
let site: Server
beforeAll(async () => {
  await shared.consumer.run('vite', ['build'])
  site = await shared.consumer.serve(process.execPath, ['server.js'], { SERVICE: shared.service.url })
})
afterAll(() => site?.close())

/** A visit of somebody who has signed in, where there is a token, and of a stranger where there is none. */
async function open(query: string, accessToken?: string) {
  shared.service.emulator.changeUser(account, { password: current })
  const watched = await watch(shared.browser, shared.service)
  const { page } = watched
  if (accessToken !== undefined) await page.request.post(`${site.address}/sign-in`, { data: accessToken })
  await page.goto(`${site.address}/?${query}`)
  return watched
}

/** The page speaks to its own origin alone, and none of these secrets is in what it sends. */
async function expectOwnOriginAndNoSecret(
  { requests, complaints }: Awaited<ReturnType<typeof watch>>,
  secrets: string[],
) {
  expect(new Set(requests.map((request) => new URL(request.url()).origin))).toEqual(new Set([site.address]))
  for (const request of requests) {
    const text = JSON.stringify(await request.allHeaders()) + request.url() + (request.postData() ?? '')
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
  expect(complaints).toEqual([])
}

test('installs without a warning', () => {
  expect(shared.consumer.installed).not.toMatch(/npm (?:warn|error)/i)
})

test('a change goes through the server, which alone has the token', async () => {
  const { emulator } = shared.service
  const accessToken = emulator.issueAccessToken(account)
  const watched = await open('encryption=rsa', accessToken)
  const { page } = watched
  await fill(page, 'change')
  await submit(page).click()
  await done(page).waitFor()
  expect(emulator.changes.at(-1)).toMatchObject({ oldPassword: current, newPassword: chosen, encryptType: 'rsa' })
  expect(emulator.passwordOf(account)).toBe(chosen)
  const [write] = emulator.requests.filter(({ path }) => path.endsWith('/update-password'))
  expect(write?.headers['authorization']).toContain(accessToken)
  expect(write?.headers, 'nothing of the page’s session reaches the service').not.toHaveProperty('cookie')
  await expectOwnOriginAndNoSecret(watched, [accessToken, current, chosen])
  expect(await page.evaluate(() => document.cookie), 'the session is none of the page’s scripts').toBe('')
  const session = await (await page.request.get(`${site.address}/session`)).json()
  expect(session, 'the server ends it').toEqual({ signedIn: false })
  await page.close()
})

test('a forgotten password is reset through the server, by a code', async () => {
  const { emulator } = shared.service
  const watched = await open('encryption=sm2&forgotten')
  const { page } = watched
  await field(page, 'Email or phone number').fill(account)
  await page.keyboard.press('Enter')
  await field(page, 'Verification code').waitFor()
  await field(page, 'Verification code').fill(emulator.outbox.at(-1)!.code)
  await page.keyboard.press('Enter')
  await field(page, 'New password').waitFor()
  await fill(page, 'reset')
  await submit(page).click()
  await done(page).waitFor()
  expect(emulator.changes.at(-1)).toMatchObject({ newPassword: chosen, encryptType: 'sm2' })
  expect(emulator.passwordOf(account)).toBe(chosen)
  await expectOwnOriginAndNoSecret(watched, [chosen])
  await page.close()
})

test('without a session the form says so, and the service is not asked to change anything', async () => {
  const { emulator } = shared.service
  const before = emulator.changes.length
  const { page } = await open('encryption=rsa')
  await fill(page, 'change')
  await submit(page).click()
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/sign in/i)
  expect(emulator.changes).toHaveLength(before)
  expect(emulator.passwordOf(account)).toBe(current)
  await page.close()
})

test('a server of Node’s own has the same routes', async () => {
  const [, port] = /Node: (\d+)/.exec(site.said()) ?? []
  const keysAt = async (address: string) => (await fetch(`${address}/auth/api/v3/system`)).json()
  const keys = await keysAt(`http://127.0.0.1:${port}`)
  expect(keys).toHaveProperty('rsa.publicKey')
  expect(keys).toEqual(await keysAt(site.address))
})

test('the command that npm has put in place asks the service what it is', async () => {
  const args = ['doctor', '--host', shared.service.url, '--app-id', 'app', '--json']
  const { props } = JSON.parse(await shared.consumer.run('react-password-kit', args)) as { props: { code: string }[] }
  expect(props.map(({ code }) => code)).toContain('encryption="rsa"')
})
