import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Encryption, EncryptionOptions, PublicKeys } from '../../../src/core/encryption/index.js'
import { compact } from './vectors.js'

const keys = async (): Promise<PublicKeys> => ({
  rsa: compact.rsa2048.publicKeySpkiPem,
  sm2: compact.gbt32918.publicKeyHex,
})

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

describe('what developers are told', () => {
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

  it('nothing, of 2048 bits or of SM2', async () => {
    await use('rsa')
    await use('sm2')
    expect(warn).not.toHaveBeenCalled()
  })

  it('nothing, in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await use('none')
    await use(small)
    const { warnOnce } = await import('../../../src/core/development.js')
    warnOnce('key', 'message')
    expect(warn).not.toHaveBeenCalled()
  })
})
