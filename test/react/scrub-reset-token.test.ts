import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { scrubResetToken } from '../../src/scrub-reset-token.js'

const origin = location.origin
const open = (path: string, state: unknown = null) => history.replaceState(state, '', path)
const address = () => location.href.slice(origin.length)

beforeEach(() => open('/'))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('reads the token and takes it out', () => {
  it.each<[string, string, string]>([
    ['/reset?token=abc', 'abc', '/reset'],
    ['/reset?token=abc&lang=zh', 'abc', '/reset?lang=zh'],
    ['/reset?lang=zh&token=abc', 'abc', '/reset?lang=zh'],
    ['/reset?a=1&token=abc&b=2#part', 'abc', '/reset?a=1&b=2#part'],
    ['/reset#token=abc', 'abc', '/reset'],
    ['/reset#token=abc&a=1', 'abc', '/reset#a=1'],
    ['/reset?#token=abc', 'abc', '/reset?'],
    ['/#/reset?token=abc', 'abc', '/#/reset'],
    ['/#/reset?a=1&token=abc&b=2', 'abc', '/#/reset?a=1&b=2'],
    ['/#/reset&token=abc', 'abc', '/#/reset'],
    ['/#?token=abc', 'abc', '/'],
    ['/#token=abc&next=/a?b=1', 'abc', '/#next=/a?b=1'],
    // In both places: it is one token, and neither may keep it.
    ['/reset?token=abc&a=1#/x?token=abc', 'abc', '/reset?a=1#/x'],
    ['/reset?token=abc#token=def', 'abc', '/reset'],
    ['/reset?token=&token=abc', 'abc', '/reset'],
    ['/reset?token=#token=abc', 'abc', '/reset'],
    // As it was meant, though the link was made by other means than a form.
    ['/?token=a%2Bb%2F%3D', 'a+b/=', '/'],
    ['/?token=a+b/c==', 'a+b/c==', '/'],
    ['/?token=100%', '100%', '/'],
    ['/?t%6Fken=abc', 'abc', '/'],
    // Other parameters are not written again.
    ['/?a&b=&c=1+2%20%2b&&token=abc&d=%', 'abc', '/?a&b=&c=1+2%20%2b&&d=%'],
    ['/?token=abc#a?', 'abc', '/#a?'],
    ['//evil.example/?token=abc', 'abc', '//evil.example/'],
    ['/?tokens=1&token=abc&my-token=2', 'abc', '/?tokens=1&my-token=2'],
  ])('%s gives %s and leaves %s', (path, token, left) => {
    open(origin + path)
    expect(scrubResetToken()).toBe(token)
    expect(address()).toBe(left)
  })

  it('under the name the host gives its links, and no other', () => {
    open('/?reset_token=abc&token=other')
    expect(scrubResetToken({ name: 'reset_token' })).toBe('abc')
    expect(address()).toBe('/?token=other')
  })
})

describe('finds nothing', () => {
  it.each(['/', '/reset?a=1#part', '/?tokens=abc', '/#/reset?a=token', '/?Token=abc', '/?a=1&b#?'])('in %s', (path) => {
    open(path)
    const replace = vi.spyOn(history, 'replaceState')
    expect(scrubResetToken()).toBeUndefined()
    expect(address()).toBe(path)
    expect(replace).not.toHaveBeenCalled()
  })

  it.each(['/?token=', '/?token', '/#token='])('in %s, which is tidied all the same', (path) => {
    open(path)
    expect(scrubResetToken()).toBeUndefined()
    expect(address()).toBe('/')
  })

  it('on a server', () => {
    vi.stubGlobal('location', undefined)
    expect(scrubResetToken()).toBeUndefined()
  })
})

test('a second call finds nothing and changes nothing', () => {
  open('/reset?token=abc&a=1')
  expect(scrubResetToken()).toBe('abc')
  const replace = vi.spyOn(history, 'replaceState')
  expect(scrubResetToken()).toBeUndefined()
  expect(address()).toBe('/reset?a=1')
  expect(replace).not.toHaveBeenCalled()
})

test('where the browser does not let the address be changed, the token is given all the same', () => {
  open('/reset?token=abc')
  // Safari, after a hundred changes in thirty seconds; a frame in a sandbox.
  vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(scrubResetToken()).toBe('abc')
})

test('the router’s state stays, and so does the length of the history: back leads to no token', () => {
  const state = { key: 'k1', idx: 3, usr: { from: '/login' } }
  open('/reset?token=abc', state)
  const before = history.length
  scrubResetToken()
  expect(history.state).toEqual(state)
  expect(history.length).toBe(before)
})

test('the token is in nothing that the page keeps', () => {
  open('/reset?token=canary#token=canary')
  scrubResetToken()
  const kept = [location.href, document.title, document.cookie, JSON.stringify(history.state)]
  expect(kept.join(' ') + JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('canary')
})
