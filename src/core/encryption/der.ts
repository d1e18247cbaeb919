/** Where the contents of an element lie. */
export interface Span {
  start: number
  end: number
}

/** Takes whatever is there: the caller encodes what it read again and compares, which is strict enough for both. */
export function spanAt(der: Uint8Array, at: number): Span {
  let start = at + 2
  let length = der[at + 1] ?? 0
  if (length > 0x7f) {
    let octets = length & 0x7f
    for (length = 0; octets > 0; octets--) length = length * 256 + (der[start++] ?? 0)
  }
  return { start, end: start + length }
}

/** DER, X.690 §10.1: the shortest form of the length. */
export function encode(tag: number, ...contents: number[]): number[] {
  const length: number[] = []
  for (let rest = contents.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff)
  return contents.length < 0x80
    ? [tag, contents.length, ...contents]
    : [tag, 0x80 | length.length, ...length, ...contents]
}

/** A number that is not negative, from its bytes without leading zeros (X.690 §8.3.2). */
export function encodeInteger(magnitude: number[]): number[] {
  const [first = 0] = magnitude
  return encode(0x02, ...(first > 0x7f || magnitude.length === 0 ? [0] : []), ...magnitude)
}
