import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseRsaKey } from '../../../src/core/encryption/rsa-key.js'
import { compact } from './vectors.js'

const spkiPem = compact.rsa2048.publicKeySpkiPem
const pkcs1Pem = compact.rsa2048.publicKeyPkcs1Pem
const spkiDer: Buffer = derOf(spkiPem)
const { n = '' } = createPublicKey(spkiPem).export({ format: 'jwk' })
const modulus: Buffer = Buffer.from(n, 'base64url')

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64')
}
function pem(der: Buffer, label = 'PUBLIC KEY'): string {
  return `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`
}
function tlv(tag: number, ...contents: Buffer[]): Buffer {
  const body = Buffer.concat(contents)
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff]
  if (body.length >= 0x80 && body.length < 0x100) length.splice(0, 3, 0x81, body.length)
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
function integer(bytes: Buffer): Buffer {
  return tlv(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes)
}
const algorithm = Buffer.from('300d06092a864886f70d0101010500', 'hex')
function spki(rsaKey: Buffer, identifier: Buffer = algorithm): string {
  return pem(tlv(0x30, identifier, tlv(0x03, Buffer.alloc(1), rsaKey)))
}
function keyOf(modulusBytes: Buffer, exponent: number[]): string {
  return spki(tlv(0x30, integer(modulusBytes), integer(Buffer.from(exponent))))
}
function ofBits(bits: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits / 8), 0xff)
  bytes[0] = 0xff >> (bytes.length * 8 - bits)
  return bytes
}
const even = Buffer.from(modulus)
even[even.length - 1] = 0xfe
const f4 = [1, 0, 1]

describe('an RSA key', () => {
  it.each([
    ['SPKI', spkiPem],
    ['PKCS#1', pkcs1Pem],
    ['CRLF', spkiPem.replaceAll('\n', '\r\n')],
    ['one line', `-----BEGIN PUBLIC KEY-----${spkiDer.toString('base64')}-----END PUBLIC KEY-----`],
    ['blanks around it', `\n  ${spkiPem}\n`],
    ['made here', keyOf(modulus, f4)],
  ])('is read from %s', (_, text) => {
    const key = parseRsaKey(text)
    expect(Buffer.from(key.modulus).equals(modulus)).toBe(true)
    expect(key).toMatchObject({ exponent: 65537, bits: 2048 })
    expect(Buffer.from(key.spki).equals(spkiDer)).toBe(true)
  })

  it.each([1024, 1025, 1031, 1032, 2047, 3072, 4096, 8192])('of %i bits is measured to the bit', (bits) => {
    expect(parseRsaKey(keyOf(ofBits(bits), f4)).bits).toBe(bits)
  })

  it.each([
    ['3', [3], 3],
    ['2^32 - 1', [0xff, 0xff, 0xff, 0xff], 0xffffffff],
  ])('may have the exponent %s', (_, bytes, exponent) => {
    expect(parseRsaKey(keyOf(modulus, bytes)).exponent).toBe(exponent)
  })

  const trailing = Buffer.concat([spkiDer, Buffer.alloc(1)])
  const longLength = Buffer.concat([Buffer.from([0x30, 0x83, 0x00]), spkiDer.subarray(2)])
  const inner = tlv(0x30, integer(modulus), integer(Buffer.from(f4)))
  const privatePem = compact.rsa2048.privateKeyPkcs8Pem
  const { publicKey: ecKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  it.each<[string, string, RegExp]>([
    ['nothing', '', /not PEM/],
    ['HTML', '<!doctype html><title>404</title>', /not PEM/],
    ['base64 without PEM lines', spkiDer.toString('base64'), /not PEM/],
    ['a private key', privatePem, /not PEM/],
    ['a private key under a public label', pem(derOf(privatePem)), /not the DER/],
    ['two keys', spkiPem + spkiPem, /not PEM/],
    ['labels that differ', spkiPem.replace('END PUBLIC', 'END RSA PUBLIC'), /not PEM/],
    ['SPKI under the PKCS#1 label', pem(spkiDer, 'RSA PUBLIC KEY'), /not the DER/],
    ['PKCS#1 under the SPKI label', pem(derOf(pkcs1Pem)), /not the DER/],
    ['broken base64', spkiPem.replace('MIIB', 'MII='), /not base64/],
    ['no contents', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', /not the DER/],
    ['a key of another algorithm', ecKey.export({ type: 'spki', format: 'pem' }).toString(), /not the DER/],
    ['a cut key', pem(spkiDer.subarray(0, -5)), /not the DER/],
    ['a byte after the key', pem(trailing), /not the DER/],
    [
      'a byte within the sequence',
      spki(tlv(0x30, integer(modulus), integer(Buffer.from(f4)), Buffer.from([5, 0]))),
      /not the DER/,
    ],
    ['a length longer than needed', pem(longLength), /not the DER/],
    [
      'an indefinite length',
      pem(Buffer.concat([Buffer.from([0x30, 0x80]), spkiDer.subarray(4), Buffer.alloc(2)])),
      /not the DER/,
    ],
    ['a length of 127 octets', pem(Buffer.from([0x30, 0xff, ...Array<number>(130).fill(0xff)])), /not the DER/],
    [
      'an integer with a zero too many',
      spki(tlv(0x30, tlv(2, Buffer.alloc(2), modulus), integer(Buffer.from(f4)))),
      /not the DER/,
    ],
    ['a negative modulus', spki(tlv(0x30, tlv(2, modulus), integer(Buffer.from(f4)))), /not the DER/],
    ['algorithm without NULL', spki(inner, tlv(0x30, algorithm.subarray(2, 13))), /not the DER/],
    ['512 bits', keyOf(ofBits(512), f4), /has 512 bits/],
    ['1023 bits', keyOf(ofBits(1023), f4), /has 1023 bits/],
    ['8193 bits', keyOf(ofBits(8193), f4), /has 8193 bits/],
    ['16384 bits', keyOf(ofBits(16384), f4), /has 16384 bits/],
    ['modulus 0', keyOf(Buffer.alloc(1), f4), /has 0 bits/],
    ['an even modulus', keyOf(even, f4), /even modulus/],
    ['exponent 0', keyOf(modulus, [0]), /even or over 32 bits/],
    ['exponent 1', keyOf(modulus, [1]), /exponent 1,/],
    ['exponent 2', keyOf(modulus, [2]), /even or over 32 bits/],
    ['an even exponent', keyOf(modulus, [1, 0, 0]), /even or over 32 bits/],
    ['exponent 2^32 + 1', keyOf(modulus, [1, 0, 0, 0, 1]), /even or over 32 bits/],
  ])('is refused: %s', (_, text, why) => {
    expect(() => parseRsaKey(text)).toThrow(
      expect.objectContaining({ code: 'bad-key', message: expect.stringMatching(why) }),
    )
  })

  it('is refused with any byte changed before its numbers', () => {
    const numbers = spkiDer.indexOf(modulus) - 1 // the zero before the high bit is one of them
    for (let at = 0; at < numbers; at++) {
      for (const change of [1, 0x80]) {
        const der = Buffer.from(spkiDer)
        der[at] = (der[at] ?? 0) ^ change
        expect(() => parseRsaKey(pem(der)), `byte ${at}`).toThrow(expect.objectContaining({ code: 'bad-key' }))
      }
    }
  })

  it('is refused at once when it is 200 KB of BEGIN lines', () => {
    const text = '-----BEGIN PUBLIC KEY-----\n'.repeat(7500)
    const start = performance.now()
    expect(() => parseRsaKey(text)).toThrow(expect.objectContaining({ code: 'bad-key' }))
    for (const filler of ['-----BEGIN PUBLIC KEY-----\n', ' ', 'A', '-', '-----END ']) {
      const most = `-----BEGIN PUBLIC KEY-----${filler.repeat(8192)}`.slice(0, 8192)
      expect(() => parseRsaKey(most)).toThrow(expect.objectContaining({ code: 'bad-key' }))
    }
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('has at least the bits that are asked for', () => {
    expect(parseRsaKey(spkiPem, 2048).bits).toBe(2048)
    expect(() => parseRsaKey(spkiPem, 2049)).toThrow(expect.objectContaining({ code: 'bad-key' }))
  })

  it.each([NaN, 512, 1023, 8193, 2048.5, Infinity, '1024' as unknown as number])(
    'cannot be asked for %s bits',
    (bits) => {
      expect(() => parseRsaKey(spkiPem, bits)).toThrow(expect.objectContaining({ code: 'config' }))
    },
  )

  it('says nothing of what it was given', () => {
    try {
      parseRsaKey(privatePem)
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toContain(derOf(privatePem).toString('base64').slice(0, 20))
    }
    expect(createHash('sha256').update(parseRsaKey(pkcs1Pem).spki).digest('hex')).toBe(
      createHash('sha256').update(spkiDer).digest('hex'),
    )
  })
})
