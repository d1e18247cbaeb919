import { constants, createPrivateKey, createPublicKey, publicEncrypt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generateKeys } from '../../src/emulator/index.js'
import { openRsa } from '../../src/emulator/rsa.js'
import { privateKeyFromPem, publicKeyToPem } from '../../src/emulator/rsa-pem.js'
import { compact, fixedKeys, flipBit, post, readVectors, sealRsa, startEmulator } from './setup.js'

interface Rsa1024 {
  publicKey: { spkiPem: string }
  privateKey: { pkcs8Pem: string; pkcs1Pem: string }
  leadingZeroCiphertexts: { utf8Hex: string; ciphertext: string }[]
  vectors: { id: string; utf8Hex: string; openssl: string; bouncycastle: string }[]
}

const full = readVectors<Rsa1024>('rsa-1024')
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
const hexOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

describe('ciphertexts of others', () => {
  const key = privateKeyFromPem(full.privateKey.pkcs8Pem)

  it.each(['openssl', 'bouncycastle'] as const)('opens every RSA-1024 vector of %s', (by) => {
    const vectors = full.vectors.filter((vector) => /^[0-9a-f]+$/.test(vector[by]))
    expect(vectors.length).toBeGreaterThan(100)
    for (const { id, utf8Hex, [by]: sealed } of vectors)
      expect([id, hexOf(openRsa(base64(sealed), key))]).toEqual([id, utf8Hex])
  })

  it('opens ciphertexts that start with a zero byte', () => {
    for (const { utf8Hex, ciphertext } of full.leadingZeroCiphertexts)
      expect(hexOf(openRsa(base64(ciphertext), key))).toBe(utf8Hex)
    const key2048 = privateKeyFromPem(compact.rsa2048.privateKeyPkcs8Pem)
    for (const { utf8Hex, ciphertext } of compact.rsa2048.leadingZero)
      expect(hexOf(openRsa(base64(ciphertext), key2048))).toBe(utf8Hex)
  })

  it.each(['rsa1024', 'rsa2048'] as const)('opens every compact vector of %s', (size) => {
    const compactKey = privateKeyFromPem(compact[size].privateKeyPkcs8Pem)
    for (const { id, utf8Hex, openssl } of compact[size].vectors)
      expect([id, hexOf(openRsa(openssl, compactKey))]).toEqual([id, utf8Hex])
  })

  it('opens what JSEncrypt of authing-js-sdk sealed, but no ciphertext that lost its zero byte', () => {
    const { rsa } = readVectors<{
      rsa: {
        privateKeyPem: string
        vectors: { plaintextUtf8: string; ciphertextBase64: string; note?: string }[]
        shortCiphertext: { ciphertextBase64: string }
      }
    }>('sdk-ciphertexts')
    const sdkKey = privateKeyFromPem(rsa.privateKeyPem)
    for (const { plaintextUtf8, ciphertextBase64, note } of rsa.vectors)
      if (note === undefined)
        expect(Buffer.from(openRsa(ciphertextBase64, sdkKey) ?? []).toString()).toBe(plaintextUtf8)
    expect(openRsa(rsa.shortCiphertext.ciphertextBase64, sdkKey)).toBeUndefined()
  })
})

describe('keys', () => {
  it('reads PKCS#8 and PKCS#1 alike, and writes the public key byte for byte as OpenSSL', () => {
    expect(privateKeyFromPem(full.privateKey.pkcs1Pem)).toEqual(privateKeyFromPem(full.privateKey.pkcs8Pem))
    expect(publicKeyToPem(privateKeyFromPem(full.privateKey.pkcs8Pem))).toBe(full.publicKey.spkiPem)
  })

  it.each([1024, 2048] as const)('makes RSA-%i keys that Node reads, consistent and of the full size', (rsaBits) => {
    const { rsa } = generateKeys({ rsaBits })
    const privateKey = createPrivateKey(rsa.privateKey)
    expect(privateKey.asymmetricKeyDetails).toMatchObject({ modulusLength: rsaBits, publicExponent: 65537n })
    expect(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })).toBe(rsa.publicKey)
    expect(
      Buffer.from(openRsa(sealRsa('密码🔑', rsa.publicKey), privateKeyFromPem(rsa.privateKey)) ?? []).toString(),
    ).toBe('密码🔑')
  })

  it('refuses what is no private key', () => {
    expect(() => privateKeyFromPem(full.publicKey.spkiPem)).toThrow(TypeError)
    expect(() => privateKeyFromPem('')).toThrow(TypeError)
  })
})

describe('what does not open is answered with 2016', () => {
  const good = Buffer.from(sealRsa('a good password'), 'base64')

  /** A whole block, sealed without any padding of OpenSSL's. */
  function sealBlock(...parts: (number[] | string)[]): string {
    const block = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
    const filled = Buffer.concat([block.subarray(0, 2), Buffer.alloc(128 - block.length, 0xff), block.subarray(2)])
    const key = { key: fixedKeys.rsa.publicKey, padding: constants.RSA_NO_PADDING }
    return publicEncrypt(key, filled).toString('base64')
  }

  /** `ps` bytes of padding before the separator, then a message that fills the block. */
  function sealPadded(type: number, ps: number): string {
    const rest = 128 - 3 - ps
    return sealBlock([0, type], Array<number>(ps).fill(7), [0], 'm'.repeat(rest))
  }

  const modulus = privateKeyFromPem(fixedKeys.rsa.privateKey).modulus
  /** The same ciphertext modulo n, so it would open if this were not checked. */
  function beyondModulus(): string {
    for (;;) {
      const value = BigInt(`0x${Buffer.from(sealRsa('a good password'), 'base64').toString('hex')}`) + modulus
      if (value < 1n << 1024n) return base64(value.toString(16).padStart(256, '0'))
    }
  }

  const hostile: Record<string, string> = {
    'one bit flipped': Buffer.from(flipBit(good, 64)).toString('base64'),
    'block type 1': sealPadded(1, 10),
    'block type 0': sealPadded(0, 10),
    'a first byte other than 0': sealBlock([1, 2], [0], 'message'),
    'seven bytes of padding': sealPadded(2, 7),
    'no separator': sealBlock([0, 2]),
    'a value beyond the modulus': beyondModulus(),
    '127 bytes': good.subarray(1).toString('base64'),
    '129 bytes': Buffer.concat([Buffer.alloc(1), good]).toString('base64'),
    base64url: good.toString('base64').replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
    hex: good.toString('hex'),
    'a line break': good.toString('base64').replace(/^.{64}/, '$&\n'),
    'the clear text': 'correct horse battery',
    'bytes that are not UTF-8': sealRsa(Buffer.from('a0ff', 'hex')),
    'CESU-8, as JSEncrypt writes an emoji': sealRsa(Buffer.from('eda0bdedb491', 'hex')),
  }

  it.each(Object.entries(hostile))('%s', async (_name, password) => {
    const emulator = startEmulator()
    const passwordPayload = { account: 'alice', password }
    const options = { passwordEncryptType: 'rsa' }
    const answer = await post(emulator, 'signin', { connection: 'PASSWORD', passwordPayload, options })
    expect(answer).toMatchObject({ statusCode: 499, apiCode: 2016 })
    expect(emulator.learned).toEqual([])
  })

  it('while eight bytes of padding are enough', () => {
    const opened = openRsa(sealPadded(2, 8), privateKeyFromPem(fixedKeys.rsa.privateKey))
    expect(Buffer.from(opened ?? []).toString()).toBe('m'.repeat(117))
  })
})
