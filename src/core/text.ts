import { PasswordError } from './errors.js'

/** False when a surrogate stands alone: such text has no UTF-8, and encoders replace it without a word. */
export function isWellFormed(text: string): boolean {
  for (let at = 0; at < text.length; at += units(text, at)) if (isSurrogate(text.codePointAt(at) ?? 0)) return false
  return true
}

/** Bytes of the text in UTF-8, counted without writing them anywhere. */
export function byteLength(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += units(text, at)) {
    const point = text.codePointAt(at) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** What NIST SP 800-63B-4 §3.1.1.2 counts as characters. */
export function codePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += units(text, at)) count++
  return count
}

/** Throws `ill-formed` rather than change the password: TextEncoder turns a lone surrogate into U+FFFD. */
export function utf8(text: string): Uint8Array {
  if (!isWellFormed(text)) throw new PasswordError('ill-formed')
  return new TextEncoder().encode(text)
}

const isSurrogate = (point: number) => point >= 0xd800 && point <= 0xdfff

function units(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
