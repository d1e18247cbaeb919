import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEncryptor, type EncryptionOptions, type PublicKeys } from '../../../src/core/encryption/index.js'
import { compact } from './vectors.js'

const rsa = compact.rsa2048.publicKeySpkiPem
const sm2 = compact.gbt32918.publicKeyHex
const keys = async (): Promise<PublicKeys> => ({ rsa, sm2 })
const spkiDer = Buffer.from(rsa.replace(/-----[^-]+-----/g, ''), 'base64')
const spkiSha256 = createHash('sha256').update(spkiDer).digest('hex')
const pointSha256 = createHash('sha256').update(Buffer.from(sm2, 'hex')).digest('hex')

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a pinned fingerprint', () => {
  it.each<[string, EncryptionOptions]>([
    ['of an SPKI', { type: 'rsa', publicKeySha256: spkiSha256 }],
    ['in upper case', { type: 'rsa', publicKeySha256: spkiSha256.toUpperCase() }],
    [
      'of the SPKI of a PKCS#1 key',
      { type: 'rsa', publicKey: compact.rsa2048.publicKeyPkcs1Pem, publicKeySha256: spkiSha256 },
    ],
    ['of a point', { type: 'sm2', publicKeySha256: pointSha256 }],
    [
      'of a point given without 04',
      { type: 'sm2', publicKey: sm2.slice(2).toUpperCase(), publicKeySha256: pointSha256 },
    ],
  ])('%s is met', async (_, options) => {
    await expect(createEncryptor(options, keys)).resolves.toMatchObject({ type: options.type })
  })

  it.each<[string, EncryptionOptions, string]>([
    ['another key', { type: 'rsa', publicKeySha256: pointSha256 }, 'bad-key'],
    ['another point', { type: 'sm2', publicKeySha256: spkiSha256 }, 'bad-key'],
    ['a pinned key that it does not match', { type: 'sm2', publicKey: sm2, publicKeySha256: spkiSha256 }, 'bad-key'],
    ['no pin', { type: 'rsa', publicKeySha256: '' }, 'config'],
    ['colons', { type: 'rsa', publicKeySha256: spkiSha256.replace(/..(?!$)/g, '$&:') }, 'config'],
    ['base64', { type: 'rsa', publicKeySha256: Buffer.from(spkiSha256, 'hex').toString('base64') }, 'config'],
    ['a cut pin', { type: 'rsa', publicKeySha256: spkiSha256.slice(0, 40) }, 'config'],
  ])('refuses %s', async (_, options, code) => {
    await expect(createEncryptor(options, keys)).rejects.toMatchObject({ code })
  })

  it('is not waved through where it cannot be checked', async () => {
    const real = globalThis.crypto
    vi.stubGlobal('crypto', { getRandomValues: (array: Uint8Array<ArrayBuffer>) => real.getRandomValues(array) })
    const options: EncryptionOptions = { type: 'rsa', publicKeySha256: spkiSha256 }
    await expect(createEncryptor(options, keys)).rejects.toMatchObject({ code: 'crypto-unavailable' })
    await expect(createEncryptor('rsa', keys)).resolves.toBeDefined()
  })
})
