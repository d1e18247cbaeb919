import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  scenarios,
  withEmulator,
  type EmulatedKit,
  type EmulatedStoryContext,
  type Emulator,
  type PasswordKitParameters,
  type Scenario,
  type ScenarioName,
} from '../../src/emulator/index.js'
import { fixedKeys, get, post } from './setup.js'

const current = 'correct horse battery'
const chosen = 'a whole new password'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

interface Drawn {
  kit: EmulatedKit
  emulator: Emulator
}
const decorate = withEmulator<Drawn>((kit, _, emulator) => ({ kit, emulator }))
const context = (passwordKit?: PasswordKitParameters): EmulatedStoryContext => ({
  id: 'form--story',
  parameters: { passwordKit },
  globals: {},
})
const draw = (one: EmulatedStoryContext) =>
  decorate(() => {
    throw new Error('It is for the host to draw the story.')
  }, one)

function open(scenario: ScenarioName) {
  const { options }: Scenario = scenarios[scenario]
  const { emulator, kit } = draw(context({ scenario, options: { ...options, keys: fixedKeys } }))
  const change = (oldPassword?: string, newPassword = chosen) =>
    post(kit, 'update-password', { newPassword, oldPassword }, { authorization: kit.accessToken })
  return { emulator, kit, change }
}

const passwordOfAlice = ({ emulator }: { emulator: Emulator }) => emulator.passwordOf('alice')

describe('what the service does in each scenario', () => {
  const tests: Record<ScenarioName, () => Promise<void>> = {
    async ready() {
      const opened = open('ready')
      expect(await opened.change(current)).toMatchObject({ statusCode: 200 })
      expect(opened.emulator.changes).toMatchObject([{ oldPassword: current, newPassword: chosen }])
    },
    async slow() {
      const { change } = open('slow')
      const answered = vi.fn<(answer: unknown) => void>()
      void change(current).then(answered)
      await vi.advanceTimersByTimeAsync(2900)
      expect(answered).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(200)
      expect(answered).toHaveBeenCalledWith(expect.objectContaining({ statusCode: 200 }))
    },
    async stalled() {
      const opened = open('stalled')
      const answered = vi.fn<() => void>()
      void opened.change(current).then(answered, answered)
      await vi.advanceTimersByTimeAsync(600_000)
      expect(answered).not.toHaveBeenCalled()
      expect(passwordOfAlice(opened)).toBe(current)
    },
    async wrongPassword() {
      const { change } = open('wrongPassword')
      for (const remainCount of [4, 3, 2, 1])
        expect(await change(current)).toMatchObject({ apiCode: 2006, data: { remainCount } })
      expect(await change(current)).toMatchObject({ apiCode: 2057 })
      expect(await change(current)).toMatchObject({ apiCode: 2057 })
    },
    async locked() {
      expect(await open('locked').change('locked out 1')).toMatchObject({ apiCode: 2005 })
    },
    async noPassword() {
      const { emulator, change } = open('noPassword')
      expect(emulator.passwordOf('carol')).toBeUndefined()
      expect(await change()).toMatchObject({ statusCode: 200 })
      expect(emulator.passwordOf('carol')).toBe(chosen)
    },
    async expired() {
      expect(await open('expired').change(current)).toMatchObject({ statusCode: 401, apiCode: 2020 })
    },
    async strictPolicy() {
      const { kit, change } = open('strictPolicy')
      expect(await policy(kit)).toMatchObject({ passwordStrength: 3 })
      expect(await change(current, 'letters only')).toMatchObject({ statusCode: 422 })
    },
    async policyChanged() {
      const { kit, change } = open('policyChanged')
      expect(await policy(kit)).toEqual({ passwordStrength: 1 })
      expect(await change(current)).toMatchObject({ statusCode: 403, apiCode: 2061 })
      expect(await policy(kit)).toMatchObject({ passwordStrength: 3 })
      expect(await change(current)).toMatchObject({ statusCode: 422 })
      expect(await change(current, 'letters, digits 7')).toMatchObject({ statusCode: 200 })
    },
    async rateLimited() {
      const opened = open('rateLimited')
      for (const answer of [await opened.change(current), await opened.change(current)])
        expect(answer).toMatchObject({ statusCode: 429 })
      const email = { email: 'alice@example.com', channel: 'CHANNEL_RESET_PASSWORD' }
      expect(await post(opened.kit, 'send-email', email)).toMatchObject({ statusCode: 429 })
      expect(passwordOfAlice(opened)).toBe(current)
    },
    async answerLost() {
      const opened = open('answerLost')
      await expect(opened.change(current)).rejects.toThrow('Failed to fetch')
      expect(passwordOfAlice(opened)).toBe(chosen)
      expect(await opened.change(current)).toMatchObject({ apiCode: 2006 })
    },
    async offline() {
      const opened = open('offline')
      for (const attempt of [opened.change(current), policy(opened.kit), opened.change(current)])
        await expect(attempt).rejects.toThrow('Failed to fetch')
      expect(passwordOfAlice(opened)).toBe(current)
    },
    async outage() {
      const { kit } = open('outage')
      for (const path of ['system', 'update-password']) {
        const response = await kit.fetch(`${kit.host}/api/v3/${path}`)
        expect(response.status).toBe(502)
        expect(await response.text()).toContain('<h1>')
      }
    },
  }

  async function policy(kit: Pick<Emulator, 'fetch'>): Promise<unknown> {
    return (await get(kit, '/api/v2/applications/app/public-config')).data
  }

  it.each(Object.entries(tests))('%s', async (_, run) => {
    expect.hasAssertions()
    await run()
  })
})

describe('the service of a story', () => {
  it('is kept while args and globals change', () => {
    const one = context()
    const first = draw(one)
    expect(draw({ ...one, globals: { locale: 'de' } })).toEqual(first)
    expect(draw({ ...one, globals: { locale: 'de' } }).emulator).toBe(first.emulator)
  })

  it('is another for another story, and where the story was prepared again', () => {
    expect(draw(context()).emulator).not.toBe(draw(context()).emulator)
  })

  it('is made again when the story has left the page', () => {
    const mounted = new AbortController()
    const one = context({ scenario: 'locked' })
    const first = draw({ ...one, abortSignal: mounted.signal })
    expect(draw({ ...one, abortSignal: mounted.signal }).emulator).toBe(first.emulator)
    mounted.abort()
    expect(draw({ ...one, abortSignal: new AbortController().signal }).emulator).not.toBe(first.emulator)
  })

  it('is a fresh service where nothing is asked for', () => {
    const { kit, emulator } = draw({ id: 'a', parameters: {}, globals: {} })
    expect(kit).toEqual({
      host: 'https://service.example',
      appId: 'storybook',
      accessToken: expect.stringMatching(/^at_/),
      fetch: emulator.fetch,
    })
    expect(emulator.requests).toEqual([])
  })

  it('may differ from the scenario in account and tenant, and have more go wrong', async () => {
    const prepare = vi.fn<(emulator: Emulator) => void>((made) => made.changeUser('erin', { password: 'by the story' }))
    const users = [{ id: '1', username: 'erin', password: 'at first' }]
    const { emulator, kit } = draw(
      context({ scenario: 'wrongPassword', account: 'erin', options: { users, failureLimit: 2 }, prepare }),
    )
    expect(emulator.passwordOf('erin')).toBe('by the story')
    expect(prepare).toHaveBeenCalledExactlyOnceWith(emulator, { account: 'erin', accessToken: kit.accessToken })
    const wrong = { newPassword: chosen, oldPassword: 'at first' }
    const headers = { authorization: kit.accessToken }
    expect(await post(kit, 'update-password', wrong, headers)).toMatchObject({ data: { remainCount: 1 } })
  })

  it('is refused for a scenario that is not there', () => {
    const misspelt = { scenario: 'loked' } as unknown as PasswordKitParameters
    expect(() => draw(context(misspelt))).toThrow('No scenario is called "loked". There are: ready, slow')
    const inherited = { scenario: 'constructor' } as unknown as PasswordKitParameters
    expect(() => draw(context(inherited))).toThrow('No scenario is called "constructor"')
  })
})
