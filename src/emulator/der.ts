import { bytesToInteger, hexToBytes } from './bytes.js'

// As much DER as the keys need: definite lengths, one-byte tags.

export const tags = { integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, sequence: 0x30 } as const

export function encode(tag: number, ...contents: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = contents.flatMap((content) => [...content])
  return Uint8Array.from([tag, ...encodeLength(body.length), ...body])
}

export function encodeInteger(value: bigint): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16)
  const bytes = hexToBytes(hex.length % 2 ? `0${hex}` : hex) ?? new Uint8Array()
  // A leading zero byte keeps the number positive.
  return encode(tags.integer, (bytes[0] ?? 0) & 0x80 ? Uint8Array.from([0, ...bytes]) : bytes)
}

export interface Element {
  tag: number
  content: Uint8Array
}

/** The elements of a constructed value, or of a whole file; throws on anything cut off. */
export function decode(bytes: Uint8Array): Element[] {
  const elements: Element[] = []
  for (let at = 0; at < bytes.length;) {
    const tag = byteAt(bytes, at)
    const first = byteAt(bytes, at + 1)
    const lengthBytes = first & 0x80 ? first & 0x7f : 0
    const start = at + 2 + lengthBytes
    const length = lengthBytes ? Number(bytesToInteger(bytes.subarray(at + 2, start))) : first
    if (start + length > bytes.length) throw new RangeError('The DER is cut off.')
    elements.push({ tag, content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return elements
}

/** The contents in order, if the tags are exactly these (more may follow). */
export function expect(elements: Element[], ...expected: number[]): Uint8Array[] {
  return expected.map((tag, index) => {
    const element = elements[index]
    if (element?.tag !== tag) throw new RangeError(`The DER has another tag than ${tag} at position ${index}.`)
    return element.content
  })
}

function encodeLength(length: number): number[] {
  if (length < 0x80) return [length]
  const hex = length.toString(16)
  const bytes = [...(hexToBytes(hex.length % 2 ? `0${hex}` : hex) ?? [])]
  return [0x80 | bytes.length, ...bytes]
}

function byteAt(bytes: Uint8Array, index: number): number {
  const byte = bytes[index]
  if (byte === undefined) throw new RangeError('The DER is cut off.')
  return byte
}
