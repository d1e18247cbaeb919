import fc from 'fast-check'
import { sm2 as other } from 'sm-crypto-v2'
import { describe, expect, it, vi } from 'vitest'
import type { EncryptionOptions } from '../../../src/core/encryption/index.js'
import { gmt0009, keyFile, opensslDecrypt, sm2Pem } from './openssl.js'
import { depth } from '../../depth.js'
import { passwords, pinned, sealOne, wellFormed } from './samples.js'
import { withNonces } from './sm2-fixed-nonce.js'
import { compact, named, sm2Keys, textOf } from './vectors.js'

type Layout = NonNullable<EncryptionOptions['layout']>

const layouts: Layout[] = [
  { order: 'C1C3C2', prefix04: false },
  { order: 'C1C2C3', prefix04: false },
  { order: 'C1C3C2', prefix04: true },
  { order: 'C1C2C3', prefix04: true },
]
const [key = compact.gbt32918] = sm2Keys

function parts(sealed: string, { order, prefix04 }: Layout): { c1: Buffer; c2: Buffer; c3: Buffer } {
  const bytes = Buffer.from(sealed, 'hex').subarray(prefix04 ? 1 : 0)
  const [c1, rest] = [bytes.subarray(0, 64), bytes.subarray(64)]
  return order === 'C1C3C2'
    ? { c1, c3: rest.subarray(0, 32), c2: rest.subarray(32) }
    : { c1, c2: rest.subarray(0, -32), c3: rest.subarray(-32) }
}

function open(sealed: string, privateKeyHex: string, { order, prefix04 }: Layout): string {
  expect(sealed).toMatch(prefix04 ? /^04([\da-f]{2})+$/ : /^([\da-f]{2})+$/)
  const bytes = other.doDecrypt(prefix04 ? sealed.slice(2) : sealed, privateKeyHex, order === 'C1C3C2' ? 1 : 0, {
    output: 'array',
  })
  return Buffer.from(bytes).toString()
}

/** Each costs a command and a slow opening. */
const count = depth(2 * sm2Keys.length, 200)

describe.each(layouts)('SM2 as $order, 04: $prefix04', (layout) => {
  it(`is opened by sm-crypto-v2 and by OpenSSL: ${count} passwords over keys with leading zeros`, async () => {
    const pairs = await Promise.all(
      sm2Keys.map(async ({ privateKeyHex, publicKeyHex }) => ({
        privateKeyHex,
        file: keyFile(sm2Pem(privateKeyHex, publicKeyHex)),
        encryptor: await pinned({ type: 'sm2', publicKey: publicKeyHex, layout }),
      })),
    )
    for (const [at, password] of passwords(count, 255).entries()) {
      const pair = pairs[at % pairs.length]
      if (!pair) throw new Error('no keys')
      const sealed = await sealOne(pair.encryptor, password)
      expect(sealed).toHaveLength((layout.prefix04 ? 2 : 0) + 192 + 2 * Buffer.byteLength(password))
      expect(open(sealed, pair.privateKeyHex, layout)).toBe(password)
      const { c1, c3, c2 } = parts(sealed, layout)
      expect(opensslDecrypt(pair.file, gmt0009(c1, c3, c2)).toString()).toBe(password)
    }
  }, 120_000)
})

describe('SM2', () => {
  it('carries every named password, byte for byte', async () => {
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex })
    for (const { id, text } of named) {
      expect(open(await sealOne(encryptor, text), key.privateKeyHex, layouts[0]!) === text, id).toBe(true)
    }
  })

  it('opens to what was sealed, for every well-formed text', async () => {
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex })
    await fc.assert(
      fc.asyncProperty(wellFormed, async (text) => {
        expect(open(await sealOne(encryptor, text), key.privateKeyHex, layouts[0]!)).toBe(text)
      }),
      { numRuns: depth(20, 60) },
    )
  })

  it.each(layouts)('yields BouncyCastle’s ciphertext, given its k, as $order, 04: $prefix04', async (layout) => {
    const known = sm2Keys.flatMap(({ name, publicKeyHex, kats }) =>
      kats.map((kat) => ({ ...kat, name: `${name} ${kat.kind}`, publicKeyHex })),
    )
    for (const kat of [...known, { ...compact.gbt32918, name: 'GB/T 32918.5' }]) {
      const encryptor = await pinned({ type: 'sm2', publicKey: kat.publicKeyHex, layout })
      const { result, left } = await withNonces([kat.k], () => sealOne(encryptor, textOf(kat.utf8Hex)))
      expect(left).toBe(0)
      const expected = parts(kat.c1c3c2With04, { order: 'C1C3C2', prefix04: true })
      expect(parts(result, layout), kat.name).toEqual(expected)
      expect(result.startsWith(`04${expected.c1.toString('hex')}`)).toBe(layout.prefix04)
    }
  })

  it('adds 04 by what is asked, not by what it sees: this C1 begins with 04 of its own', async () => {
    const { publicKeyHex, k, c1c3c2With04 } = compact.gbt32918
    expect(c1c3c2With04).toMatch(/^0404/)
    const encryptor = await pinned({ type: 'sm2', publicKey: publicKeyHex, layout: layouts[2]! })
    const { result } = await withNonces([k], () => sealOne(encryptor, compact.gbt32918.message))
    expect(result).toBe(c1c3c2With04)
  })

  it.each(layouts)('draws another k where the key stream is all zero, as $order, 04: $prefix04', async (layout) => {
    // Found by search: with this key and this k the first byte of the key stream is zero.
    const allZero = '427'.padStart(64, '0')
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex, layout })
    const { result, left } = await withNonces([allZero, allZero, '5'.padStart(64, '0')], () => sealOne(encryptor, 'a'))
    expect(left).toBe(0)
    expect(parts(result, layout).c2.toString()).not.toBe('a')
    expect(open(result, key.privateKeyHex, layout)).toBe('a')
    const longer = await withNonces([allZero], () => sealOne(encryptor, 'ab'))
    expect(open(longer.result, key.privateKeyHex, layout)).toBe('ab')
  })

  it('takes 255 bytes and not 256, in ASCII, Chinese and emoji', async () => {
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex })
    expect(encryptor.maxBytes).toBe(255)
    for (const char of ['a', '密', '😀']) {
      const width = Buffer.byteLength(char)
      const fits = char.repeat(Math.floor(255 / width)) + 'a'.repeat(255 % width)
      expect(open(await sealOne(encryptor, fits), key.privateKeyHex, layouts[0]!)).toBe(fits)
      await expect(sealOne(encryptor, `${fits}a`)).rejects.toMatchObject({ code: 'too-long' })
      await expect(encryptor.seal(`${fits}a`, new AbortController().signal)).rejects.toMatchObject({ code: 'too-long' })
    }
  })

  it('never yields the same ciphertext twice', async () => {
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex })
    const seen = new Set<string>()
    const runs = depth(25, 100)
    for (let run = 0; run < runs; run++) seen.add((await sealOne(encryptor, 'same')).slice(0, 128))
    expect(seen.size).toBe(runs)
  })

  it('gives each encryption a task of its own', async () => {
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex })
    const order: string[] = []
    setTimeout(() => order.push('what waited'))
    await encryptor.seal('password', new AbortController().signal).then(() => order.push('sealed'))
    expect(order).toEqual(['what waited', 'sealed'])
  })

  it('does not begin when it was aborted in the meantime', async () => {
    const encryptor = await pinned({ type: 'sm2', publicKey: key.publicKeyHex })
    const controller = new AbortController()
    const { left } = await withNonces(['5'.padStart(64, '0')], async () => {
      const work = encryptor.seal('password', controller.signal)
      controller.abort()
      await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    })
    expect(left).toBe(1)
  })

  it('leaves no plaintext in the bytes it encoded', async () => {
    const encode = vi.spyOn(TextEncoder.prototype, 'encode')
    await sealOne(await pinned({ type: 'sm2', publicKey: key.publicKeyHex }), 'correct horse')
    const texts = encode.mock.results.map(({ value }) => value as Uint8Array)
    encode.mockRestore()
    expect(texts).toHaveLength(1)
    expect(texts[0]?.every((byte) => byte === 0)).toBe(true)
  })

  it.each([
    { order: 'c1c3c2', prefix04: false },
    { order: 1, prefix04: false },
    { order: 'C1C3C2', prefix04: 'no' },
    { order: 'C1C2C3' },
  ])('refuses the layout %o rather than guess', async (layout) => {
    const options = { type: 'sm2', publicKey: key.publicKeyHex, layout: layout as Layout } as const
    await expect(pinned(options)).rejects.toMatchObject({ code: 'config' })
  })
})
