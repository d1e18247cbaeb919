import { createEncryptor, type EncryptionOptions, type PublicKeys } from '../core/encryption/index.js'
import { isPasswordError } from '../core/errors.js'

/** One way to send a password. */
export interface Way {
  name: string
  encryption: EncryptionOptions
  /** Encrypts the base64 of the text, as the official mobile SDKs do before SM2. */
  base64?: true
}

const sm2 = (order: 'C1C3C2' | 'C1C2C3', prefix04: boolean): Way => ({
  name: `sm2 ${prefix04 ? '04 ' : ''}${order}`,
  encryption: { type: 'sm2', layout: { order, prefix04 } },
})

/** In the order in which they are tried. */
export const ways: readonly Way[] = [
  { name: 'rsa', encryption: { type: 'rsa' } },
  sm2('C1C3C2', false),
  sm2('C1C2C3', true),
  sm2('C1C3C2', true),
  sm2('C1C2C3', false),
  { ...sm2('C1C2C3', true), name: 'sm2 04 C1C2C3 of base64', base64: true },
  { name: 'none', encryption: { type: 'none' } },
]

/** The text as this way sends it, or why it cannot be sent so. */
export async function sealBy(
  { encryption, base64 }: Way,
  text: string,
  keys: PublicKeys,
): Promise<{ sealed: string } | { reason: string }> {
  try {
    // Not by the kit's `seal`, which warns of 'none' on the console.
    const encryptor = await createEncryptor(encryption, () => Promise.resolve(keys))
    const plain = base64 ? Buffer.from(text).toString('base64') : text
    return { sealed: await encryptor.seal(plain, new AbortController().signal) }
  } catch (error) {
    return { reason: isPasswordError(error) ? error.code : 'encryption' }
  }
}
