import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hibp, type HibpOptions } from '../../src/core/breach.js'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()
const suffix = (text: string) => sha1(text).slice(5)
const [other, padding] = ['0'.repeat(35), 'F'.repeat(35)]

/** A service that answers with these rows and remembers what it was asked. */
function service(answer: (request: Request) => Response | Promise<Response>, options: HibpOptions = {}) {
  const asked: Request[] = []
  const check = hibp({
    ...options,
    fetch(request) {
      asked.push(request)
      return Promise.resolve(answer(request))
    },
  })
  return { asked, check }
}
const rows =
  (...lines: string[]) =>
  () =>
    new Response(lines.join('\r\n'))

afterEach(() => vi.unstubAllGlobals())

describe('a breach check by k-anonymity', () => {
  it.each<[string, string[], string]>([
    ['password', [`${other}:3`, `${suffix('password')}:9659365`], 'breached'],
    ['password', [`${suffix('password').toLowerCase()}:2`], 'breached'],
    ['password', [`${other}:3`, `${padding}:0`], 'clear'],
    ['password', [`${suffix('password')}:0`], 'clear'],
    ['密码密码密码', [`${suffix('密码密码密码')}:1`], 'breached'],
    ['password ', [`${suffix('password')}:1`], 'clear'],
  ])('%s with %j is %s', async (text, lines, verdict) => {
    expect(await service(rows(...lines)).check(text)).toBe(verdict)
  })

  it('tells five digits of the hash and nothing else', async () => {
    const { asked, check } = service(rows(`${other}:1`))
    await check('CANARY 密码')
    const [request] = asked
    expect(asked).toHaveLength(1)
    expect(request!.url).toBe(`https://api.pwnedpasswords.com/range/${sha1('CANARY 密码').slice(0, 5)}`)
    expect(request).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    })
    expect(Object.fromEntries(request!.headers)).toEqual({ 'add-padding': 'true' })
  })

  it('goes to the mirror it is given, and not where others listen', async () => {
    const { asked, check } = service(rows(`${other}:1`), { endpoint: 'https://mirror.example/hibp/' })
    expect(await check('password')).toBe('clear')
    expect(asked[0]!.url).toMatch(/^https:\/\/mirror\.example\/hibp\/range\/[0-9A-F]{5}$/)
    for (const endpoint of ['http://mirror.example', 'mirror', '']) {
      expect(() => hibp({ endpoint })).toThrow(expect.objectContaining({ code: 'config' }))
    }
  })
})

describe('whatever goes wrong, the password is accepted', () => {
  it.each<[string, () => Response | Promise<Response>]>([
    ['refused', () => new Response(`${suffix('password')}:9`, { status: 503 })],
    ['too often', () => new Response('', { status: 429 })],
    ['a page of a portal', () => new Response('<html>Sign in to the wifi</html>')],
    ['nothing at all', () => new Response('')],
    ['no line', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'a fetch that throws',
      () => {
        throw new Error('x')
      },
    ],
  ])('%s', async (_, answer) => {
    expect(await service(answer).check('password')).toBe('unknown')
  })

  it('half a character is not sent', async () => {
    const { asked, check } = service(rows(`${other}:1`))
    expect(await check('half \ud83d')).toBe('unknown')
    expect(asked).toEqual([])
  })

  it.each([
    ['no crypto', undefined],
    ['no crypto.subtle', {}],
  ])('%s', async (_, crypto) => {
    vi.stubGlobal('crypto', crypto)
    const { asked, check } = service(rows(`${other}:1`))
    expect(await check('password')).toBe('unknown')
    expect(asked).toEqual([])
  })

  it('an answer without end is given up after a megabyte', async () => {
    const row = new TextEncoder().encode(`${other}:3\r\n`.repeat(1000))
    let [sent, cancelled] = [0, false]
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += row.length
        stream.enqueue(row)
      },
      cancel() {
        cancelled = true
      },
    })
    expect(await service(() => new Response(endless), { timeoutMs: 60_000 }).check('password')).toBe('unknown')
    expect(sent).toBeLessThan(2_000_000)
    expect(cancelled).toBe(true)
  })

  it('two seconds are all the time it has, even where the fetch ignores its signal', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { asked, check } = service(() => new Promise<Response>(() => {}))
      let verdict: string | undefined
      void check('password').then((said) => (verdict = said))
      while (asked.length === 0) await new Promise(setImmediate)
      await vi.advanceTimersByTimeAsync(1999)
      expect(verdict).toBeUndefined()
      await vi.advanceTimersByTimeAsync(1)
      expect(verdict).toBe('unknown')
      expect(asked[0]!.signal.aborted).toBe(true)
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('who types on ends it: the request is aborted, and one that has not started is not made', async () => {
    const { asked, check } = service(() => new Promise<Response>(() => {}))
    const controller = new AbortController()
    const verdict = check('password', controller.signal)
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    controller.abort()
    expect(await verdict).toBe('unknown')
    expect(asked[0]!.signal.aborted).toBe(true)
    expect(await check('password', controller.signal)).toBe('unknown')
    expect(asked).toHaveLength(1)
  })
})
