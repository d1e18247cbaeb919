import { constants, publicEncrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sm2 from 'sm-crypto/src/sm2/index.js'
import { createEmulator, type Emulator, type EmulatorKeys, type EmulatorOptions } from '../../src/emulator/index.js'

// What seals here is Node's OpenSSL and sm-crypto; the emulator opens with neither.

interface RsaVectors {
  publicKeySpkiPem: string
  privateKeyPkcs8Pem: string
  vectors: { id: string; utf8Hex: string; openssl: string }[]
}

interface Compact {
  rsa1024: RsaVectors
  rsa2048: RsaVectors & { leadingZero: { utf8Hex: string; ciphertext: string }[] }
  sm2: {
    name: string
    privateKeyHex: string
    publicKeyHex: string
    kats: { utf8Hex: string; c1c3c2With04: string }[]
    vectors: { id: string; utf8Hex: string; opensslC1c3c2With04: string }[]
  }[]
  gbt32918: { privateKeyHex: string; publicKeyHex: string; utf8Hex: string; c1c3c2With04: string }
}

export function readVectors<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')) as Shape
}

export const compact = readVectors<Compact>('compact')

/** Making a key takes longer than most tests. */
export const fixedKeys = {
  rsa: { privateKey: compact.rsa1024.privateKeyPkcs8Pem, publicKey: compact.rsa1024.publicKeySpkiPem },
  sm2: { privateKey: compact.sm2[0]!.privateKeyHex, publicKey: compact.sm2[0]!.publicKeyHex },
} satisfies EmulatorKeys

export function startEmulator(options: EmulatorOptions = {}): Emulator {
  return createEmulator({ keys: fixedKeys, ...options })
}

export interface Envelope {
  statusCode: number
  apiCode?: number
  message: string
  requestId?: string
  data?: Record<string, unknown>
}

export const APP = { 'x-authing-app-id': 'APP_ID_24_HEX' }

export async function post(
  { fetch }: Pick<Emulator, 'fetch'>,
  route: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Envelope> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...APP, ...headers } }
  const response = await fetch(
    new Request(`https://emulator.test/api/v3/${route}`, { ...init, body: JSON.stringify(body) }),
  )
  return (await response.json()) as Envelope
}

export async function get(
  { fetch }: Pick<Emulator, 'fetch'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Envelope> {
  const response = await fetch(new Request(`https://emulator.test${path}`, { headers: { ...APP, ...headers } }))
  return (await response.json()) as Envelope
}

export async function signIn(emulator: Emulator, account: string, password: string): Promise<Envelope> {
  return await post(emulator, 'signin', { connection: 'PASSWORD', passwordPayload: { account, password } })
}

export function sealRsa(password: string | Uint8Array, publicKey = fixedKeys.rsa.publicKey): string {
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PADDING }
  return publicEncrypt(key, Buffer.from(password as string)).toString('base64')
}

/** C1C3C2 without 04, as web clients send it. */
export function sealSm2(password: string | Uint8Array, publicKey = fixedKeys.sm2.publicKey): string {
  return sm2.doEncrypt([...Buffer.from(password as string)], publicKey, 1)
}

export function flipBit(bytes: Uint8Array, index: number): Uint8Array {
  return bytes.map((byte, at) => (at === index ? byte ^ 1 : byte))
}
