import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { prepare } from '../../../src/core/encryption/rsa.js'
import type { Encryptor } from '../../../src/core/encryption/index.js'
import { keyFile, openRsaBlock, opensslDecrypt } from './openssl.js'
import { passwords, pinned, sealOne, wellFormed } from './samples.js'
import { compact, named, textOf } from './vectors.js'

interface Forge {
  pki: { privateKeyFromPem(pem: string): { decrypt(ciphertext: string, scheme: string): string } }
}
const forge = createRequire(import.meta.url)('node-forge') as Forge

interface Key {
  publicPem: string
  privatePem: string
}

function generated(modulusLength: number): Key {
  const pair = generateKeyPairSync('rsa', { modulusLength })
  return {
    publicPem: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privatePem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

const rsa1024 = { publicPem: compact.rsa1024.publicKeySpkiPem, privatePem: compact.rsa1024.privateKeyPkcs8Pem }
const rsa2048 = { publicPem: compact.rsa2048.publicKeySpkiPem, privatePem: compact.rsa2048.privateKeyPkcs8Pem }
const keys: [bits: number, key: Key, samples: number][] = [
  [1024, rsa1024, 200],
  [2048, rsa2048, 200],
  [2047, generated(2047), 40],
  [4096, generated(4096), 40],
]

const signal = new AbortController().signal

beforeAll(() => {
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(keys)('RSA with %i bits', (bits, { publicPem, privatePem }, samples) => {
  const size = Math.ceil(bits / 8)
  let encryptor: Encryptor
  beforeAll(async () => {
    encryptor = await pinned({ type: 'rsa', publicKey: publicPem })
  })

  it(`is opened by OpenSSL, in Node and as a command: ${samples} passwords`, async () => {
    const file = keyFile(privatePem)
    for (const password of passwords(samples, size - 11)) {
      const ciphertext = Buffer.from(await sealOne(encryptor, password), 'base64')
      expect(ciphertext).toHaveLength(size)
      expect(openRsaBlock(privatePem, ciphertext).message.toString()).toBe(password)
      expect(opensslDecrypt(file, ciphertext, '-pkeyopt', 'rsa_padding_mode:pkcs1').toString()).toBe(password)
    }
  })

  it('carries every named password, byte for byte', async () => {
    for (const { id, text } of named) {
      const ciphertext = Buffer.from(await sealOne(encryptor, text), 'base64')
      expect(openRsaBlock(privatePem, ciphertext).message.equals(Buffer.from(text)), id).toBe(true)
    }
  })

  it('is opened by node-forge, whose RSA is not used to seal', async () => {
    const key = forge.pki.privateKeyFromPem(privatePem)
    for (const password of passwords(5, size - 11)) {
      const opened = key.decrypt(atob(await sealOne(encryptor, password)), 'RSAES-PKCS1-V1_5')
      expect(Buffer.from(opened, 'latin1').toString()).toBe(password)
    }
  })

  it('takes exactly k - 11 bytes, in ASCII, Chinese and emoji', async () => {
    const limit = size - 11
    expect(encryptor.maxBytes).toBe(limit)
    for (const char of ['a', '密', '😀']) {
      const width = Buffer.byteLength(char)
      const fits = char.repeat(Math.floor(limit / width)) + 'a'.repeat(limit % width)
      expect(Buffer.byteLength(fits)).toBe(limit)
      const opened = openRsaBlock(privatePem, Buffer.from(await sealOne(encryptor, fits), 'base64'))
      expect(opened.message.toString()).toBe(fits)
      expect(opened.padding).toHaveLength(8)
      await expect(sealOne(encryptor, `${fits}a`)).rejects.toMatchObject({ code: 'too-long' })
      await expect(encryptor.seal(`${fits}a`, signal)).rejects.toMatchObject({ code: 'too-long' })
    }
  })
})

/** Draws the padding by `fill`; what the kit draws to see whether there is any randomness stays the platform's. */
function stubPadding(fill: (array: Uint8Array) => void): void {
  vi.unstubAllGlobals()
  const real = globalThis.crypto
  vi.stubGlobal('crypto', {
    getRandomValues(array: Uint8Array<ArrayBuffer>) {
      if (array.length === 32) return real.getRandomValues(array)
      fill(array)
      return array
    },
  })
}

describe('RSA', () => {
  it('yields OpenSSL’s ciphertext, given OpenSSL’s padding', async () => {
    for (const [key, vectors] of [
      [rsa1024, compact.rsa1024.vectors],
      [rsa2048, compact.rsa2048.vectors],
    ] as const) {
      const { encryptor } = prepare(key.publicPem, { type: 'rsa' })
      for (const { id, utf8Hex, openssl } of vectors) {
        const { padding } = openRsaBlock(key.privatePem, Buffer.from(openssl, 'base64'))
        stubPadding((array) => array.set(padding))
        expect(await encryptor.seal(textOf(utf8Hex), signal), id).toBe(openssl)
      }
    }
  })

  it.each([rsa1024, rsa2048])('keeps leading zeros of the ciphertext', async ({ publicPem, privatePem }) => {
    const { encryptor } = prepare(publicPem, { type: 'rsa' })
    const size = (encryptor.maxBytes ?? 0) + 11
    let found = 0
    for (let tries = 0; tries < 30_000 && found < 3; tries++) {
      const ciphertext = Buffer.from(await encryptor.seal('leading zero', signal), 'base64')
      if (ciphertext[0] !== 0) continue
      found++
      expect(ciphertext).toHaveLength(size)
      expect(openRsaBlock(privatePem, ciphertext).message.toString()).toBe('leading zero')
    }
    expect(found).toBe(3)
  })

  it('opens to what was sealed, for every well-formed text', async () => {
    const encryptor = await pinned({ type: 'rsa', publicKey: rsa2048.publicPem })
    await fc.assert(
      fc.asyncProperty(wellFormed, async (text) => {
        const ciphertext = Buffer.from(await sealOne(encryptor, text), 'base64')
        expect(openRsaBlock(rsa2048.privatePem, ciphertext).message.toString()).toBe(text)
      }),
    )
  })

  it('pads with bytes from 1 to 255, each as likely, and never the same twice', async () => {
    const { encryptor } = prepare(rsa1024.publicPem, { type: 'rsa' })
    const counts = new Array<number>(256).fill(0)
    const seen = new Set<string>()
    for (let run = 0; run < 1000; run++) {
      const ciphertext = await encryptor.seal('same', signal)
      seen.add(ciphertext)
      const { padding } = openRsaBlock(rsa1024.privatePem, Buffer.from(ciphertext, 'base64'))
      expect(padding).toHaveLength(128 - 3 - 4)
      for (const byte of padding) counts[byte] = (counts[byte] ?? 0) + 1
    }
    expect(seen.size).toBe(1000)
    const expected = (1000 * 121) / 255
    const chiSquared = counts.slice(1).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(counts[0]).toBe(0)
    expect(chiSquared).toBeLessThan(390) // 254 degrees of freedom: exceeded once in ten million runs
  })

  it('draws again instead of zeros, and gives up on a source of nothing else', async () => {
    const { encryptor } = prepare(rsa1024.publicPem, { type: 'rsa' })
    let draws = 0
    stubPadding((array) => void array.fill(draws++ % 3 === 0 ? 0 : 7))
    const { padding } = openRsaBlock(rsa1024.privatePem, Buffer.from(await encryptor.seal('a', signal), 'base64'))
    expect(padding.every((byte) => byte === 7)).toBe(true)
    stubPadding(() => {})
    await expect(encryptor.seal('a', signal)).rejects.toMatchObject({ code: 'crypto-unavailable' })
  })

  it('leaves no plaintext in the bytes it encoded or padded', async () => {
    const encode = vi.spyOn(TextEncoder.prototype, 'encode')
    const blocks: Uint8Array[] = []
    const real = globalThis.crypto
    vi.stubGlobal('crypto', {
      getRandomValues(array: Uint8Array<ArrayBuffer>) {
        if (array.byteOffset > 0) blocks.push(new Uint8Array(array.buffer))
        return real.getRandomValues(array)
      },
    })
    await prepare(rsa1024.publicPem, { type: 'rsa' }).encryptor.seal('correct horse', signal)
    const texts = encode.mock.results.map(({ value }) => value as Uint8Array)
    expect(texts).toHaveLength(1)
    expect(blocks[0]).toHaveLength(128)
    for (const bytes of [...texts, blocks[0]]) expect(bytes?.every((byte) => byte === 0)).toBe(true)
    encode.mockRestore()
  })

  it('takes a PKCS#1 key as well', async () => {
    const encryptor = await pinned({ type: 'rsa', publicKey: compact.rsa2048.publicKeyPkcs1Pem })
    const ciphertext = Buffer.from(await sealOne(encryptor, '密码'), 'base64')
    expect(openRsaBlock(rsa2048.privatePem, ciphertext).message.toString()).toBe('密码')
  })

  it('takes the largest exponent it allows', async () => {
    const { n = '' } = createPublicKey(rsa2048.publicPem).export({ format: 'jwk' })
    const jwk = { kty: 'RSA', n, e: Buffer.from('ffffffff', 'hex').toString('base64url') }
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()
    const modulus = BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`)
    stubPadding((array) => void array.fill(9))
    const sealed = await prepare(publicKey, { type: 'rsa' }).encryptor.seal('a', signal)
    const block = Buffer.concat([Buffer.from([0, 2]), Buffer.alloc(252, 9), Buffer.from([0, 0x61])])
    expect(Buffer.from(sealed, 'base64').toString('hex')).toBe(
      power(BigInt(`0x${block.toString('hex')}`), 0xffffffffn, modulus)
        .toString(16)
        .padStart(512, '0'),
    )
  })
})

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let square = base; exponent > 0n; exponent >>= 1n, square = (square * square) % modulus) {
    if (exponent & 1n) result = (result * square) % modulus
  }
  return result
}
