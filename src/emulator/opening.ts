import { base64ToBytes, utf8ToText } from './bytes.js'
import type { Keyring } from './keys.js'
import type { Sm2Shape } from './sm2.js'

/** `passwordEncryptType`; a service with algorithms of its own adds names through the option `openers`. */
export type EncryptType = 'none' | 'rsa' | 'sm2' | (string & {})

/** Opens a ciphertext of an algorithm of the tenant's own; `undefined` is answered with 2016. */
export type Opener = (ciphertext: string) => string | undefined | Promise<string | undefined>

/** How a field was sealed. */
export interface Opened {
  /** The algorithm that the request named. */
  encryptType: EncryptType
  /** SM2 only. */
  shape?: Sm2Shape | undefined
  /** The value of the field as it was sent. */
  sealed: string
  /** `base64`: the plaintext was itself base64, as the mobile SDKs feed it to SM2, and this is what it stands for. */
  reading: 'text' | 'base64'
}

export interface Secret extends Opened {
  text: string
  /** The other reading, where there is one. */
  fromBase64?: string | undefined
}

/** Bytes that are not well-formed UTF-8 do not open: JSEncrypt's CESU-8 of an astral character, for one. */
export async function openSecret(
  sealed: string,
  encryptType: EncryptType,
  keyring: Keyring,
  openers: Readonly<Record<string, Opener>>,
): Promise<Secret | undefined> {
  const base = { encryptType, sealed, reading: 'text' } as const
  const own = Object.hasOwn(openers, encryptType) ? openers[encryptType] : undefined
  if (own) {
    const text = await own(sealed)
    return text === undefined ? undefined : { ...base, text }
  }
  if (encryptType === 'rsa') {
    const text = textOf(keyring.openRsa(sealed))
    return text === undefined ? undefined : { ...base, text }
  }
  if (encryptType === 'sm2') {
    const opened = keyring.openSm2(sealed)
    const text = textOf(opened?.bytes)
    return text === undefined ? undefined : { ...base, text, shape: opened?.shape, fromBase64: decodeBase64(text) }
  }
  return { ...base, text: sealed }
}

export function isEncryptType(name: string, openers: Readonly<Record<string, Opener>>): boolean {
  return name === 'none' || name === 'rsa' || name === 'sm2' || Object.hasOwn(openers, name)
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && utf8ToText(bytes)
}

function decodeBase64(text: string): string | undefined {
  return text === '' ? undefined : textOf(base64ToBytes(text))
}
