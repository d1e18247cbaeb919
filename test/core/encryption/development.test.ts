import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Encryption, EncryptionOptions, PublicKeys } from '../../../src/core/encryption/index.js'
import { compact } from './vectors.js'

const keys = async (): Promise<PublicKeys> => ({
  rsa: compact.rsa2048.publicKeySpkiPem,
  sm2: compact.gbt32918.publicKeyHex,
})

/** As the OpenAPI prints them in its chapter on the encryption of passwords. */
const sampleKeys = {
  rsa: `-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC4xKeUgQ+Aoz7TLfAfs9+paePb
5KIofVthEopwrXFkp8OCeocaTHt9ICjTT2QeJh6cZaDaArfZ873GPUn00eOIZ7Ae
+TiA2BKHbCvloW3w5Lnqm70iSsUi5Fmu9/2+68GZRH9L7Mlh8cFksCicW2Y2W2uM
GKl64GDcIq3au+aqJQIDAQAB
-----END PUBLIC KEY-----
`,
  sm2: '042bc07187cc3bdcfe63b37902eead6dc400734d386e8e2be05d26159bce3259ae602c608052204079e5f49c12ef3296df8ceeff6314b45e2cf110dd58e96a47e4',
}

function listen() {
  return vi.spyOn(console, 'warn').mockReturnValue()
}
let warn: ReturnType<typeof listen>
beforeEach(() => {
  vi.resetModules()
  warn = listen()
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

// The next file of this worker gets modules of development.
afterAll(() => void vi.resetModules())

describe('messages for developers', () => {
  async function use(encryption: Encryption) {
    const fresh = await import('../../../src/core/encryption/index.js')
    for (let run = 0; run < 2; run++) {
      const encryptor = await fresh.createEncryptor(encryption, keys)
      const sealed = await fresh.seal({ password: 'as it is' }, encryptor, new AbortController().signal)
      if (encryption === 'none') expect(sealed).toEqual({ password: 'as it is', passwordEncryptType: 'none' })
    }
  }
  const small: EncryptionOptions = { type: 'rsa', publicKey: compact.rsa1024.publicKeySpkiPem }

  it.each<[string, Encryption, RegExp]>([
    ['none', 'none', /'none'/],
    ['1024 bits', small, /1024 bits/],
  ])('once, of %s', async (_, encryption, words) => {
    await use(encryption)
    expect(warn.mock.calls).toEqual([[expect.stringMatching(words)]])
  })

  it.each<[string, EncryptionOptions]>([
    ['RSA', { type: 'rsa', publicKey: sampleKeys.rsa }],
    ['SM2', { type: 'sm2', publicKey: sampleKeys.sm2 }],
  ])('once, of the %s key that the documentation prints', async (_, encryption) => {
    await use(encryption)
    expect(warn.mock.calls.filter(([words]) => /sample key/.test(String(words)))).toHaveLength(1)
  })

  it('nothing, of 2048 bits or of SM2', async () => {
    await use('rsa')
    await use('sm2')
    expect(warn).not.toHaveBeenCalled()
  })

  it('nothing, in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await use('none')
    await use(small)
    await use({ type: 'sm2', publicKey: sampleKeys.sm2 })
    const { warnOnce } = await import('../../../src/core/development.js')
    warnOnce('key', 'message')
    expect(warn).not.toHaveBeenCalled()
  })
})
