import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PasswordError } from '../../src/core/errors.js'
import { parseHost } from '../../src/core/host.js'

const system = '/api/v3/system'

function page(origin: string | undefined): void {
  vi.stubGlobal('location', origin === undefined ? undefined : { origin })
}

function refusal(work: () => unknown): PasswordError {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(PasswordError)
    return error as PasswordError
  }
  return expect.unreachable('the host was accepted')
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('an absolute host', () => {
  it.each([
    ['https://auth.example', 'https://auth.example/api/v3/system'],
    ['https://auth.example/', 'https://auth.example/api/v3/system'],
    ['https://auth.example///', 'https://auth.example/api/v3/system'],
    ['HTTPS://AUTH.Example', 'https://auth.example/api/v3/system'],
    ['https://auth.example:8443', 'https://auth.example:8443/api/v3/system'],
    ['https://auth.example:443', 'https://auth.example/api/v3/system'],
    ['https://auth.example/tenant', 'https://auth.example/tenant/api/v3/system'],
    ['https://auth.example/tenant//', 'https://auth.example/tenant/api/v3/system'],
    ['https://密码.example', 'https://xn--vctw07d.example/api/v3/system'],
    ['https://192.0.2.1', 'https://192.0.2.1/api/v3/system'],
    ['https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443/api/v3/system'],
    ['http://localhost', 'http://localhost/api/v3/system'],
    ['http://localhost:3000/', 'http://localhost:3000/api/v3/system'],
    ['HTTP://LOCALHOST:3000', 'http://localhost:3000/api/v3/system'],
    ['http://app.localhost:3000', 'http://app.localhost:3000/api/v3/system'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/api/v3/system'],
    ['http://127.255.255.254', 'http://127.255.255.254/api/v3/system'],
    ['http://127.1', 'http://127.0.0.1/api/v3/system'],
    ['http://0x7f000001', 'http://127.0.0.1/api/v3/system'],
    ['http://2130706433', 'http://127.0.0.1/api/v3/system'],
    ['http://[::1]:3000', 'http://[::1]:3000/api/v3/system'],
    ['http://[0:0:0:0:0:0:0:1]', 'http://[::1]/api/v3/system'],
  ])('%s is asked at %s', (host, url) => {
    expect(parseHost(host).url(system)).toBe(url)
  })

  it('gets no cookies of the browser', () => {
    expect(parseHost('https://auth.example').credentials).toBe('omit')
  })

  it.each([
    'http://auth.example',
    'HTTP://auth.example',
    'http://localhost.evil.com',
    'http://evil.com/localhost',
    'http://evil.com#localhost',
    'http://evil.com?localhost',
    'http://localhost@evil.com',
    'http://127.0.0.1@evil.com',
    'http://localhost:80@evil.com',
    'http://127.0.0.1.nip.io',
    'http://127.0.0.1.evil.com',
    'http://127.evil.com',
    'http://1127.0.0.1',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://192.168.0.1',
    'http://[::]',
    'http://[::2]',
    'http://[::ffff:127.0.0.1]',
    'http://notlocalhost',
    'http://localhost。evil.com',
    'http://xn--localhost-evil.com',
    'http://密码.example',
    'ws://localhost',
    'wss://auth.example',
    'ftp://localhost',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'blob:https://auth.example/1',
    'https:auth.example',
    'https:/auth.example',
    'https:///auth.example',
    'https:\\\\auth.example',
    'https://\\auth.example',
    'https://\t/auth.example',
    'https://auth.example\\.trusted.example',
    'https://auth.example\\@trusted.example',
    'https://auth.example:99999',
    'https://auth.example:port',
    'https://',
    'https://[::1',
    'https://a b.example',
    'https://%zz.example',
    'https://auth.example?tenant=1',
    'https://auth.example/?',
    'https://auth.example/#',
    'https://@auth.example',
    'https://auth.example/#top',
    'auth.example',
    'localhost:3000',
    'auth.example/api',
    '//auth.example',
    '/\\auth.example',
    '\\\\auth.example',
    '\\/auth.example',
    './auth',
    '../auth',
    'auth',
    ' /auth',
    ' https://auth.example',
    '?',
    '#',
    '',
    ' ',
    undefined as unknown as string,
    null as unknown as string,
    {} as unknown as string,
  ])('%j is refused as a mistake in the set-up', (host) => {
    // On purpose on a page of its own: what is no address must not become a path of that page.
    page('https://page.example')
    expect(refusal(() => parseHost(host)).code).toBe('config')
  })
})

describe('a path of the page’s own origin', () => {
  it.each([
    ['/auth', 'https://page.example/auth/api/v3/system'],
    ['/auth/', 'https://page.example/auth/api/v3/system'],
    ['/auth///', 'https://page.example/auth/api/v3/system'],
    ['/', 'https://page.example/api/v3/system'],
    ['/a/b', 'https://page.example/a/b/api/v3/system'],
    ['/a//evil.com', 'https://page.example/a//evil.com/api/v3/system'],
    ['/a/../../b', 'https://page.example/b/api/v3/system'],
  ])('%s is asked at %s, with the cookies of that origin', (host, url) => {
    page('https://page.example')
    expect(parseHost(host).url(system)).toBe(url)
    expect(parseHost(host).credentials).toBe('same-origin')
  })

  it.each(['/\t/evil.com', '/\n/evil.com', '/\r\\evil.com', '/.//evil.com', '/:1@evil.com', '/@evil.com'])(
    '%j stays on the origin of the page, if it is taken at all',
    (host) => {
      page('https://page.example')
      try {
        expect(new URL(parseHost(host).url(system)).origin).toBe('https://page.example')
      } catch (error) {
        expect((error as PasswordError).code).toBe('config')
      }
    },
  )

  it('may be named where no page exists yet, as on a server, and is refused when it is used there', () => {
    page(undefined)
    const host = parseHost('/auth')
    expect(refusal(() => host.url(system)).code).toBe('config')
    page('https://page.example')
    expect(host.url(system)).toBe('https://page.example/auth/api/v3/system')
  })

  it.each(['null', 'file://', 'http://page.example', 'http://localhost.evil.com', 'about:blank'])(
    'is refused on a page of origin %s',
    (origin) => {
      page(origin)
      expect(refusal(() => parseHost('/auth').url(system)).code).toBe('config')
    },
  )

  it.each(['http://localhost:6006', 'http://127.0.0.1:6006', 'http://[::1]:6006'])(
    'works on a page of %s',
    (origin) => {
      page(origin)
      expect(parseHost('/auth').url(system)).toBe(`${origin}/auth/api/v3/system`)
    },
  )

  it.each(['/auth?tenant=1', '/auth#top'])('is refused with a query or a fragment: %s', (host) => {
    page('https://page.example')
    expect(refusal(() => parseHost(host).url(system)).code).toBe('config')
  })
})

describe('whatever is given as host', () => {
  const character = fc.constantFrom(...'htps:/\\@.?#[]%\t 0127abcé。', 'localhost', 'https://', 'http://', 'evil.com')
  const anything = fc.array(character, { maxLength: 24 }).map((parts) => parts.join(''))

  it('passwords go to https or to this machine, or to the page’s origin, or nowhere', () => {
    page('https://page.example')
    const outcomes = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.webUrl(),
          fc.string(),
          anything.map((rest) => `http://${rest}`),
        ),
        (host) => {
          let url: URL
          try {
            url = new URL(parseHost(host).url(system))
          } catch (error) {
            outcomes.refused++
            return error instanceof PasswordError && error.code === 'config'
          }
          outcomes.accepted++
          expect(url.pathname.endsWith(system)).toBe(true)
          expect(url.search + url.hash + url.username + url.password).toBe('')
          if (host.startsWith('/')) return url.origin === 'https://page.example'
          const name = url.hostname
          const thisMachine =
            name === 'localhost' || name.endsWith('.localhost') || name.startsWith('127.') || name === '[::1]'
          return url.protocol === 'https:' || (url.protocol === 'http:' && thisMachine)
        },
      ),
      { numRuns: 2000 },
    )
    expect(outcomes.accepted).toBeGreaterThan(50)
    expect(outcomes.refused).toBeGreaterThan(50)
  })
})

describe('a refusal', () => {
  it.each(['http://auth.example', 'https://u:p@auth.example', 'ftp://x', '//x', ''])(
    'of %j says what happened, why it matters and what to do',
    (host) => {
      const { message } = refusal(() => parseHost(host))
      expect(message).toContain('react-password-kit')
      expect(message).toContain('host')
      expect(message).toMatch(/passwords must only travel over https/i)
      expect(message).toMatch(/https:.*localhost.*path.*\/auth/s)
    },
  )

  it.each([
    'https://me:CANARY@auth.example',
    'https://CANARY@auth.example',
    'http://CANARY:CANARY@auth.example',
    'https://me:CANARY@auth.example:99999',
    'https://me:CANARY@[::1',
    'https:me:CANARY@auth.example',
    '//me:CANARY@auth.example',
    'https://auth.example?token=CANARY',
    'https://auth.example#CANARY',
  ])('never quotes a password or a token in %s', (host) => {
    const error = refusal(() => parseHost(host))
    for (const text of [
      error.message,
      error.stack,
      JSON.stringify(error),
      String(error),
      JSON.stringify(error.cause),
    ]) {
      expect(text ?? '').not.toContain('CANARY')
    }
  })
})
