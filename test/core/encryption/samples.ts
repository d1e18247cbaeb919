import fc from 'fast-check'
import { createEncryptor, seal, type EncryptionOptions, type Encryptor } from '../../../src/core/encryption/index.js'

/** Any text that has a UTF-8. */
export const wellFormed = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })

/** Typed by people and by password managers: ASCII, Chinese, emoji, in any mixture. */
export function passwords(count: number, maxBytes: number): string[] {
  const letter = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }),
    fc.constantFrom('密', '码', '😀', '👩‍🚀', 'é', 'e\u0301', ' ', '\u3000', 'ß', '\u0000'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  )
  const password = fc
    .array(letter, { minLength: 1, maxLength: 24 })
    .map((parts) => parts.join(''))
    .filter((text) => Buffer.byteLength(text) <= maxBytes)
  return fc.sample(password, { numRuns: count, seed: 20261120 })
}

export function never(): Promise<never> {
  return Promise.reject(new Error('the service must not be asked for a key here'))
}

export function pinned(options: EncryptionOptions): Promise<Encryptor> {
  return createEncryptor(options, never)
}

export async function sealOne(encryptor: Encryptor, password: string): Promise<string> {
  return (await seal({ password }, encryptor, new AbortController().signal)).password
}
