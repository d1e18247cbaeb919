import { describe, expect, it } from 'vitest'
import { createAccountApi, endOtherDevices, type PasswordApiOptions } from '../../src/core/index.js'
import { createEmulator, type EmulatorOptions } from '../../src/emulator/index.js'
import { failure, never } from './service.js'

const alice = 'alice@example.com'

/** An emulator with Alice signed in here, and the service that the kit gets. */
function signedIn({ service, ...options }: EmulatorOptions & { service?: Partial<PasswordApiOptions> } = {}) {
  const emulator = createEmulator(options)
  const accessToken = emulator.issueAccessToken(alice, { deviceId: 'here' })
  const signIn = (deviceId: string) => emulator.issueAccessToken(alice, { deviceId })
  const all = { host: 'https://service.example', appId: 'app', accessToken, fetch: emulator.fetch, ...service }
  return { emulator, signIn, service: all, api: createAccountApi(all) }
}

/** A service whose every answer is this. */
const answering = (data: unknown) =>
  createAccountApi({
    host: 'https://service.example',
    appId: 'app',
    accessToken: 'token',
    fetch: async () => Response.json({ statusCode: 200, data }),
  })

describe('what the service says about the account', () => {
  it('is whether a password is set, how hard it is to guess, and when it was set', async () => {
    const { api } = signedIn({ now: () => Date.UTC(2026, 0, 2) })
    expect({ ...(await api.getSecurityInfo()) }).toEqual({ passwordSet: true, passwordSecurityLevel: 1 })
    expect({ ...(await api.getProfile()) }).toMatchObject({
      passwordLastSetAt: Date.UTC(2026, 0, 2),
      resetPasswordOnNextLogin: false,
    })
  })

  it.each([null, 7, 'yesterday', '', {}])('leaves out a time that is %j', async (passwordLastSetAt) => {
    const profile = await answering({ passwordLastSetAt, passwordSecurityLevel: null }).getProfile()
    expect(profile.passwordLastSetAt).toBeUndefined()
    expect(profile.passwordSecurityLevel).toBeUndefined()
  })

  it.each([null, {}, { passwordSet: null }, { passwordSet: 'true' }, []])('is not guessed from %j', async (data) => {
    expect((await failure(answering(data).getSecurityInfo())).code).toBe('bad-response')
  })

  it('needs a session', async () => {
    const { emulator, api, service } = signedIn()
    emulator.revoke(String(service.accessToken))
    expect((await failure(api.getSecurityInfo())).code).toBe('unauthorized')
  })
})

describe('signing out of the other devices', () => {
  const end = (service: PasswordApiOptions, thisDevice?: string) =>
    endOtherDevices({ thisDevice })({ service, signal: never })

  it('ends all but this one, on all pages, and leaves alone who is signed out already', async () => {
    const { emulator, signIn, service } = signedIn()
    const others = Array.from({ length: 120 }, (_, index) => signIn(`device ${index}`))
    emulator.revoke(others[7]!)
    expect(await end(service, 'here')).toEqual({ ended: 119, total: 119 })
    const lists = emulator.requests.filter(({ path }) => path.includes('/list'))
    expect(lists.map(({ path }) => new URL(path, 'https://x').searchParams.get('page'))).toEqual(['1', '2', '3'])
    expect(emulator.requests.filter(({ body }) => body.includes('here'))).toEqual([])
    expect((await createAccountApi(service).getSecurityInfo()).passwordSet).toBe(true)
  })

  /** A service whose pages have fewer devices than it is asked for. */
  const capping = (emulator: ReturnType<typeof createEmulator>, cap: number, isCutAfterwards: boolean) =>
    async function fetch(request: Request) {
      const url = new URL(request.url)
      if (!url.pathname.endsWith('/list')) return emulator.fetch(request)
      const limit = Number(url.searchParams.get('limit'))
      if (!isCutAfterwards) url.searchParams.set('limit', String(Math.min(limit, cap)))
      const answer = await emulator.fetch(new Request(url, request))
      const { data, ...envelope } = (await answer.json()) as { data: unknown[] }
      return Response.json({ ...envelope, data: data.slice(0, cap) })
    }

  it.each([
    ['counts its pages by what it gives', false],
    ['counts its pages by what it was asked for', true],
  ])('reads all pages of a service that gives ten devices at a time, and %s', async (_, isCutAfterwards) => {
    const { emulator, signIn, service } = signedIn()
    for (let index = 0; index < 34; index++) signIn(`device ${index}`)
    const fetch = capping(emulator, 10, isCutAfterwards)
    expect(await end({ ...service, fetch }, 'here')).toEqual({ ended: 34, total: 34 })
    expect(emulator.requests.filter(({ path }) => path.includes('/list'))).toHaveLength(4)
  })

  it('ends with the list of a service that gives the same page each time', async () => {
    const { emulator, signIn, service } = signedIn()
    signIn('there')
    const fetch = (request: Request) => emulator.fetch(new Request(request.url.replace(/page=\d+/, 'page=1'), request))
    expect(await end({ ...service, fetch }, 'here')).toEqual({ ended: 1, total: 1 })
  })

  it('gives up a list that never ends, and ends nothing', async () => {
    let count = 0
    const paths: string[] = []
    const device = () => ({ device: { deviceId: `device ${count++}` }, online: true })
    const fetch = async (request: Request) => {
      paths.push(new URL(request.url).pathname)
      return Response.json({ statusCode: 200, data: Array.from({ length: 50 }, device) })
    }
    expect((await failure(end({ ...signedIn().service, fetch }, 'here'))).code).toBe('bad-response')
    expect(paths).toHaveLength(40)
    expect(new Set(paths)).toEqual(new Set(['/api/v3/mydevices/list']))
  })

  it('signs out a device of two sign-ins of which one is over', async () => {
    const ended: string[] = []
    const fetch = async (request: Request) => {
      if (request.method === 'POST') ended.push(((await request.json()) as { deviceId: string }).deviceId)
      const isFirst = request.url.includes('page=1')
      const sessions = [true, false].map((online) => ({ device: { deviceId: 'there' }, online }))
      return Response.json({ statusCode: 200, data: request.method === 'GET' && isFirst ? sessions : [] })
    }
    expect(await end({ ...signedIn().service, fetch }, 'here')).toEqual({ ended: 1, total: 1 })
    expect(ended).toEqual(['there'])
  })

  it('takes the device of the service where none is given', async () => {
    const { signIn, service } = signedIn({ service: { deviceId: 'here' } })
    signIn('there')
    expect(await end(service)).toEqual({ ended: 1, total: 1 })
  })

  it('counts only those that the service has confirmed, and goes on after one that failed', async () => {
    const { emulator, signIn, service } = signedIn()
    for (const id of ['one', 'two', 'three']) signIn(id)
    emulator.inject({ route: /revoke-session/, networkError: true })
    expect(await end(service, 'here')).toEqual({ ended: 2, total: 3 })
  })

  it('asks for nothing where it is unknown which device this is', async () => {
    const { emulator, service } = signedIn()
    expect((await failure(end(service))).code).toBe('config')
    expect(emulator.requests).toEqual([])
  })

  it('ends nothing where the list cannot be read', async () => {
    const { emulator, service } = signedIn()
    emulator.inject({ route: /mydevices/, envelope: { statusCode: 200, data: 'none' } })
    expect((await failure(end(service, 'here'))).code).toBe('bad-response')
    expect(emulator.requests).toHaveLength(1)
  })
})

it.each(['authing', 'genauth'] as const)(
  'the tenant, the user pool and the device are named by x-%s-*',
  async (prefix) => {
    const named = { tenantId: 'tenant', userPoolId: 'pool', deviceId: 'here', headerPrefix: prefix }
    const { emulator, api } = signedIn({ service: named })
    await api.getSecurityInfo()
    expect(emulator.requests.at(-1)!.headers).toMatchObject({
      [`x-${prefix}-app-tenant-id`]: 'tenant',
      [`x-${prefix}-userpool-id`]: 'pool',
      [`x-${prefix}-device-id`]: 'here',
    })
    const plain = signedIn()
    await plain.api.getSecurityInfo()
    expect(Object.keys(plain.emulator.requests[0]!.headers).filter((name) => /tenant|pool|device/.test(name))).toEqual(
      [],
    )
  },
)
