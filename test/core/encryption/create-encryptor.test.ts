import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEncryptor, type Encryption, type PublicKeys } from '../../../src/core/encryption/index.js'
import { PasswordError } from '../../../src/core/errors.js'
import { openRsaBlock } from './openssl.js'
import { never, pinned, sealOne } from './samples.js'
import { compact } from './vectors.js'

const rsa = compact.rsa2048.publicKeySpkiPem
const sm2 = compact.gbt32918.publicKeyHex
const keys = async (): Promise<PublicKeys> => ({ rsa, sm2 })

afterEach(() => {
  vi.doUnmock('../../../src/core/encryption/rsa.js')
  vi.resetModules()
})

describe('createEncryptor', () => {
  it.each([
    ['rsa', 245],
    ['sm2', 255],
  ] as const)('takes the published key for %s', async (type, maxBytes) => {
    const publicKeys = vi.fn(keys)
    expect(await createEncryptor(type, publicKeys)).toMatchObject({ type, maxBytes })
    expect(await createEncryptor({ type }, publicKeys)).toMatchObject({ type, maxBytes })
    expect(publicKeys).toHaveBeenCalledTimes(2)
  })

  it('asks for no key where it needs none', async () => {
    const custom = { type: 'own', seal: async () => 'sealed' }
    expect(await createEncryptor(custom, never)).toBe(custom)
    expect((await createEncryptor('none', never)).type).toBe('none')
    expect((await createEncryptor({ type: 'none' }, never)).type).toBe('none')
    await expect(pinned({ type: 'rsa', publicKey: rsa })).resolves.toBeDefined()
    await expect(pinned({ type: 'sm2', publicKey: sm2 })).resolves.toBeDefined()
  })

  it('keeps the key it has checked', async () => {
    const encryptor = await createEncryptor('rsa', keys)
    const opened = openRsaBlock(
      compact.rsa2048.privateKeyPkcs8Pem,
      Buffer.from(await sealOne(encryptor, 'a'), 'base64'),
    )
    expect(opened.message.toString()).toBe('a')
  })

  it.each<[string, Encryption, PublicKeys | undefined, string]>([
    ['no keys at all', 'rsa', undefined, 'no-key'],
    ['no RSA key', 'rsa', { sm2 }, 'no-key'],
    ['no SM2 key', 'sm2', { rsa }, 'no-key'],
    ['an empty key', 'sm2', { sm2: '' }, 'no-key'],
    ['keys exchanged', 'rsa', { rsa: sm2 }, 'bad-key'],
    ['keys exchanged', 'sm2', { sm2: rsa }, 'bad-key'],
    ['a key that is no text', 'rsa', { rsa: 7 as unknown as string }, 'bad-key'],
    ['a key that is no text', 'sm2', { sm2: {} as unknown as string }, 'bad-key'],
    ['HTML', 'rsa', { rsa: '<!doctype html>' }, 'bad-key'],
    ['a pinned key that a build lacks', { type: 'rsa', publicKey: undefined } as never, { rsa }, 'config'],
    [
      'a pinned fingerprint that a build lacks',
      { type: 'sm2', publicKeySha256: undefined } as never,
      { sm2 },
      'config',
    ],
    ['a pinned key that is null', { type: 'rsa', publicKey: null } as never, { rsa }, 'config'],
    ['a pinned fingerprint that is null', { type: 'sm2', publicKeySha256: null } as never, { sm2 }, 'config'],
    ['a misspelt pin', { type: 'rsa', publickey: rsa } as never, { rsa }, 'config'],
    ['an option that there is not', { type: 'none', minimumbits: 2048 } as never, { rsa }, 'config'],
    ['an empty pin', { type: 'rsa', publicKey: '' }, { rsa }, 'bad-key'],
    ['a key below the minimum', { type: 'rsa', minimumBits: 3072 }, { rsa }, 'bad-key'],
    ['a minimum that is none', { type: 'rsa', minimumBits: NaN }, { rsa }, 'config'],
    ['an unknown algorithm', 'aes' as unknown as Encryption, { rsa }, 'config'],
    ['an unknown algorithm', { type: 'toString' } as unknown as Encryption, { rsa }, 'config'],
    ['nothing', undefined as unknown as Encryption, { rsa }, 'config'],
    ['null', null as unknown as Encryption, { rsa }, 'config'],
    ['a list', ['rsa', 'none'] as unknown as Encryption, { rsa }, 'config'],
    ['a custom one without a name', { type: '', seal: async () => 'x' }, { rsa }, 'config'],
    ['a custom one that cannot seal', { type: 'own' } as unknown as Encryption, { rsa }, 'config'],
  ])('refuses %s', async (_, encryption, published, code) => {
    const work = createEncryptor(encryption, async () => published as PublicKeys)
    await expect(work).rejects.toMatchObject({ name: 'PasswordError', code })
  })

  it('takes nothing from a polluted Object.prototype', async () => {
    const pollution = {
      type: 'none',
      seal: async () => 'stolen',
      publicKey: compact.rsa1024.publicKeySpkiPem,
      minimumBits: 1,
    }
    for (const [name, value] of Object.entries(pollution)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
    }
    try {
      expect(await createEncryptor('rsa', keys)).toMatchObject({ type: 'rsa', maxBytes: 245 })
      expect(await createEncryptor({ type: 'rsa' }, keys)).toMatchObject({ type: 'rsa', maxBytes: 245 })
      await expect(createEncryptor({} as never, keys)).rejects.toMatchObject({ code: 'config' })
    } finally {
      for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name)
    }
  })

  it('takes an encryptor whose class seals', async () => {
    class Own {
      type = 'own'
      async seal() {
        return 'sealed'
      }
    }
    const own = new Own()
    expect(await createEncryptor(own, never)).toBe(own)
  })

  it('passes on why the keys did not come', async () => {
    const offline = new PasswordError('offline', 'no network')
    await expect(createEncryptor('rsa', () => Promise.reject(offline))).rejects.toBe(offline)
    const strange = createEncryptor('rsa', () => Promise.reject(new TypeError('fetch failed')))
    await expect(strange).rejects.toMatchObject({ code: 'no-key', cause: { name: 'TypeError' } })
  })

  it('says network when its own code does not load', async () => {
    vi.resetModules()
    vi.doMock('../../../src/core/encryption/rsa.js', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    const fresh = await import('../../../src/core/encryption/index.js')
    await expect(fresh.createEncryptor('rsa', keys)).rejects.toMatchObject({ code: 'network' })
  })
})
