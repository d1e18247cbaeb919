import { afterEach, describe, expect, it, vi } from 'vitest'
import { canReadSms, readSmsCode } from '../../src/core/web-otp.js'

afterEach(() => vi.unstubAllGlobals())

/** A browser with WebOTP, as its specification has it. */
function browserWith(get: (options: { otp: { transport: string[] }; signal: AbortSignal }) => Promise<unknown>): void {
  vi.stubGlobal('OTPCredential', class {})
  vi.stubGlobal('navigator', { credentials: { get } })
}

describe('the code of a text message', () => {
  it('is asked for by SMS, and given', async () => {
    const get = vi.fn<(options: object) => Promise<unknown>>(async () => ({ type: 'otp', code: '123456' }))
    browserWith(get)
    const { signal } = new AbortController()
    expect(canReadSms()).toBe(true)
    expect(await readSmsCode(signal)).toBe('123456')
    expect(get).toHaveBeenCalledExactlyOnceWith({ otp: { transport: ['sms'] }, signal })
  })

  it('is nothing in a browser without WebOTP', async () => {
    expect(canReadSms()).toBe(false)
    expect(await readSmsCode(new AbortController().signal)).toBeUndefined()
  })

  it.each([
    ['declines', () => Promise.reject(new DOMException('', 'AbortError'))],
    ['gives nothing', async () => null],
    ['gives another credential', async () => ({ type: 'password', id: 'ann' })],
    ['throws', () => JSON.parse('{') as Promise<unknown>],
  ])('is nothing where the browser %s', async (_, get) => {
    browserWith(get)
    expect(await readSmsCode(new AbortController().signal)).toBeUndefined()
  })

  it('is nothing once the wait was ended, even if the browser still answers', async () => {
    const controller = new AbortController()
    browserWith(async () => {
      controller.abort()
      return { code: '123456' }
    })
    expect(await readSmsCode(controller.signal)).toBeUndefined()
  })
})
