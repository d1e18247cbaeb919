import { beforeEach, describe, expect, it, vi } from 'vitest'
import { seal, type Encryptor, type Sealed } from '../../../src/core/encryption/index.js'
import { PasswordError } from '../../../src/core/errors.js'
import { pinned } from './samples.js'
import { compact, loneSurrogates } from './vectors.js'

const secret = 'Tr0ub4dor&3-密码'
const { signal } = new AbortController()

/** Turns the text round: no encryption, but neither the text. */
function mirror(over: Partial<Encryptor> = {}): Encryptor & { seen: string[] } {
  const seen: string[] = []
  return {
    type: 'mirror',
    async seal(text) {
      seen.push(text)
      return [...text].reverse().join('')
    },
    seen,
    ...over,
  }
}

async function failure(work: Promise<unknown>): Promise<PasswordError> {
  const error = await work.then(
    () => expect.unreachable('nothing was refused'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(PasswordError)
  return error as PasswordError
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})

describe('seal', () => {
  it('seals each field by itself and names the encryption', async () => {
    const custom = mirror()
    expect(await seal({ oldPassword: 'abc', newPassword: 'def' }, custom, signal)).toEqual({
      oldPassword: 'cba',
      newPassword: 'fed',
      passwordEncryptType: 'mirror',
    })
    expect(custom.seen).toEqual(['abc', 'def'])
  })

  it.each(['rsa', 'sm2'] as const)('pads equal fields differently under %s', async (type) => {
    const publicKey = type === 'rsa' ? compact.rsa2048.publicKeySpkiPem : compact.gbt32918.publicKeyHex
    const sealed = await seal({ a: secret, b: secret }, await pinned({ type, publicKey }), signal)
    expect(sealed.passwordEncryptType).toBe(type)
    expect(sealed.a).not.toBe(sealed.b)
  })

  it('lets no field take the place of the encryption’s name', async () => {
    expect(await seal({ passwordEncryptType: 'none' }, mirror(), signal)).toEqual({ passwordEncryptType: 'mirror' })
  })

  it.each<[string, string, Partial<Encryptor>, string]>([
    ['empty text', '', {}, 'ill-formed'],
    ['no text', undefined as unknown as string, {}, 'ill-formed'],
    ...loneSurrogates.map((text): [string, string, object, string] => ['a lone surrogate', text, {}, 'ill-formed']),
    ['too much text', 'abcdefghi', { maxBytes: 8 }, 'too-long'],
    ['too many bytes', '密密密', { maxBytes: 8 }, 'too-long'],
    ['a limit that is no number', 'a', { maxBytes: NaN }, 'too-long'],
  ])('refuses %s before it encrypts any field', async (_, text, over, code) => {
    const custom = mirror(over)
    const error = await failure(seal({ first: 'fine', second: text }, custom, signal))
    expect(error.code).toBe(code)
    expect(custom.seen).toEqual([])
  })

  it('takes exactly as many bytes as the encryptor does', async () => {
    await expect(seal({ a: '密密ab' }, mirror({ maxBytes: 8 }), signal)).resolves.toBeDefined()
  })

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error(`no: ${secret}`)
      },
    ],
    ['rejects', () => Promise.reject(new TypeError(secret))],
    ['rejects with the text', () => Promise.reject(secret)],
    ['yields the text', () => Promise.resolve(secret)],
    ['yields the text at once', () => secret],
    ['yields nothing', () => Promise.resolve(undefined)],
    ['yields empty text', () => Promise.resolve('')],
    ['yields an object', () => Promise.resolve({ secret })],
  ])('refuses an encryptor that %s, without a word of the text', async (_, work) => {
    const error = await failure(seal({ password: secret }, mirror({ seal: work as Encryptor['seal'] }), signal))
    expect(error.code).toBe('encryption')
    for (const reported of [JSON.stringify(error), String(error), error.stack]) expect(reported).not.toContain(secret)
  })

  it('keeps only the code of what an encryptor throws: its words may quote the text', async () => {
    const thrown = [
      new TypeError('b'),
      new PasswordError('too-long', 'b'),
      Object.assign(new Error('b'), { name: 'b', code: 'b' }),
    ]
    const errors = await Promise.all(
      thrown.map((error) => failure(seal({ a: 'b' }, mirror({ seal: () => Promise.reject(error) }), signal))),
    )
    expect(errors.map(({ code, cause }) => [code, cause])).toEqual([
      ['encryption', undefined],
      ['too-long', undefined],
      ['encryption', undefined],
    ])
    for (const { message } of errors) expect(message).not.toBe('b')
  })

  it('refuses an encryptor without a type: a service would take its ciphertext for the password', async () => {
    const untyped = { ...mirror(), type: undefined as unknown as string }
    expect((await failure(seal({ a: 'b' }, untyped, signal))).code).toBe('config')
  })

  it('does not wait for an encryptor that never comes back once it is aborted', async () => {
    const controller = new AbortController()
    const hung = failure(seal({ a: 'b' }, mirror({ seal: () => new Promise(() => {}) }), controller.signal))
    controller.abort()
    expect((await hung).code).toBe('aborted')
  })

  it('calls an encryptor as its method', async () => {
    class Custom {
      type = 'custom'
      key = '!'
      async seal(text: string) {
        return this.key + text
      }
    }
    expect(await seal({ a: 'b' }, new Custom(), signal)).toMatchObject({ a: '!b' })
  })

  it('stops at an abort: before, between, in and after', async () => {
    const before = mirror()
    expect((await failure(seal({ a: 'b' }, before, AbortSignal.abort()))).code).toBe('aborted')
    expect(before.seen).toEqual([])

    const controller = new AbortController()
    const between = mirror({ seal: async () => (controller.abort(), 'sealed') })
    const never = vi.fn(() => Promise.resolve('sealed'))
    const work = seal(
      { a: 'b', c: 'd' },
      { type: 'x', seal: (text) => (text === 'b' ? between.seal(text, signal) : never()) },
      controller.signal,
    )
    expect((await failure(work)).code).toBe('aborted')
    expect(never).not.toHaveBeenCalled()

    const last = new AbortController()
    const after = mirror({ seal: async () => (last.abort(), 'sealed') })
    expect((await failure(seal({ a: 'b' }, after, last.signal))).code).toBe('aborted')

    const within = new AbortController()
    const rejecting = mirror({ seal: (_, inner) => (within.abort(), Promise.reject(inner.reason)) })
    expect((await failure(seal({ a: 'b' }, rejecting, within.signal))).code).toBe('aborted')
  })

  it.each(['rsa', 'sm2'] as const)('hands out nothing of an aborted %s encryption', async (type) => {
    const publicKey = type === 'rsa' ? compact.rsa2048.publicKeySpkiPem : compact.gbt32918.publicKeyHex
    const encryptor = await pinned({ type, publicKey })
    const controller = new AbortController()
    const work = seal({ a: secret, b: secret }, encryptor, controller.signal)
    controller.abort()
    expect((await failure(work)).code).toBe('aborted')
  })

  it('alone makes what the API takes', () => {
    const take = (sealed: Sealed<'password'>) => sealed
    const plain = { password: secret, passwordEncryptType: 'rsa' }
    // @ts-expect-error Only seal makes a Sealed.
    take(plain)
    // @ts-expect-error Nor is text one.
    take(secret)
    // @ts-expect-error Nor one of other fields.
    const other = (sealed: Sealed<'newPassword'>) => take(sealed)
    expect(other).toBeTypeOf('function')
  })
})
