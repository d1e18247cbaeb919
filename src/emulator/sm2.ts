import { kdf, sm2, sm3 } from 'sm-crypto-v2'
import { bytesToHex, hexToBytes } from './bytes.js'
import { randomBetween } from './random.js'

export interface Sm2KeyPair {
  /** 64 hex characters. */
  privateKey: string
  /** `04` + X + Y, 130 hex characters. */
  publicKey: string
}

/** How a ciphertext was laid out: web clients send C1C3C2, the mobile SDKs 04C1C2C3 (iOS v3 Util.swift, Android EncryptUtils). */
export type Sm2Shape = 'C1C3C2' | 'C1C2C3' | '04C1C3C2' | '04C1C2C3'

/** The order of the base point, GB/T 32918.5. */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const POINT = 128
const HASH = 64

export function generateSm2Key(): Sm2KeyPair {
  const privateKey = randomBetween(1n, ORDER - 2n)
    .toString(16)
    .padStart(64, '0')
  return sm2KeyPair(privateKey)
}

export function sm2KeyPair(privateKey: string): Sm2KeyPair {
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) }
}

/**
 * Which shape the live V3 service takes is not known, so every documented one is tried and C3 decides. A look at the first
 * byte would not do: a bare C1 starts with 04 once in 256.
 */
export function openSm2(
  ciphertext: string,
  privateKey: string,
  shapes: readonly Sm2Shape[] = sm2Shapes,
): { bytes: Uint8Array; shape: Sm2Shape } | undefined {
  const hex = ciphertext.toLowerCase()
  if (hexToBytes(hex) === undefined) return undefined
  for (const { shape, prefix, hashFirst } of LAYOUTS) {
    if (!shapes.includes(shape) || !hex.startsWith(prefix)) continue
    const bytes = openLayout(hex.slice(prefix.length), hashFirst, privateKey)
    if (bytes) return { bytes, shape }
  }
  return undefined
}

const LAYOUTS = [
  { shape: 'C1C3C2', prefix: '', hashFirst: true },
  { shape: 'C1C2C3', prefix: '', hashFirst: false },
  { shape: '04C1C3C2', prefix: '04', hashFirst: true },
  { shape: '04C1C2C3', prefix: '04', hashFirst: false },
] as const satisfies readonly { shape: Sm2Shape; prefix: string; hashFirst: boolean }[]

export const sm2Shapes: readonly Sm2Shape[] = LAYOUTS.map(({ shape }) => shape)

/**
 * GB/T 32918.4 section 7.1. The library's own `doDecrypt` answers a wrong C3 with an empty array, which an empty plaintext
 * looks like too; so only its point arithmetic, KDF and SM3 are used.
 */
function openLayout(hex: string, hashFirst: boolean, privateKey: string): Uint8Array | undefined {
  if (hex.length < POINT + HASH) return undefined
  const c1 = hex.slice(0, POINT)
  const rest = hex.slice(POINT)
  const [c3, c2] = hashFirst ? [rest.slice(0, HASH), rest.slice(HASH)] : [rest.slice(-HASH), rest.slice(0, -HASH)]
  const shared = sharedPoint(c1, privateKey)
  const sealed = hexToBytes(c2)
  if (!shared || !sealed) return undefined
  const stream = kdf(shared, sealed.length)
  const plain = sealed.map((byte, index) => byte ^ (stream[index] ?? 0))
  const hash = sm3(Uint8Array.from([...shared.subarray(0, 32), ...plain, ...shared.subarray(32)]))
  return hash === c3 ? plain : undefined
}

/** x2 || y2 of d * C1, or nothing if C1 is no point of the curve. */
function sharedPoint(c1: string, privateKey: string): Uint8Array | undefined {
  try {
    return hexToBytes(bytesToHex(sm2.ecdh(privateKey, `04${c1}`, false)))?.subarray(1)
  } catch {
    return undefined
  }
}
