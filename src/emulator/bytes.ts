// Strict conversions: a decoder answers `undefined` where a lenient one would guess.

/** `Uint8Array<ArrayBuffer>`, in words that TypeScript before 5.7 knows too: the declarations that hosts read name it. */
export interface Bytes extends ReturnType<Uint8ArrayConstructor['of']> {}

const HEX = /^(?:[0-9a-f]{2})*$/i
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export function bytesToHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex
}

export function hexToBytes(hex: string): Bytes | undefined {
  if (!HEX.test(hex)) return undefined
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
}

export function bytesToBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** RFC 4648 section 4, padded, no blanks, no stray bits at the end. */
export function base64ToBytes(text: string): Bytes | undefined {
  if (!BASE64.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  return bytesToBase64(bytes) === text ? bytes : undefined
}

/** A leading BOM is part of a password, so it is kept. */
export function utf8ToText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export function bytesToInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes) || '0'}`)
}

/** Big-endian and exactly `length` bytes; the value must fit. */
export function integerToBytes(value: bigint, length: number): Bytes {
  const bytes = hexToBytes(value.toString(16).padStart(2 * length, '0'))
  if (bytes === undefined || bytes.length !== length) throw new RangeError(`The integer does not fit ${length} bytes.`)
  return bytes
}
