import type { Encryptor } from './encryptor.js'

/** What the chunk of an algorithm makes of a key it has checked. */
export interface Prepared {
  encryptor: Encryptor
  /** The bytes that a fingerprint is made of. */
  publicKeyBytes: Uint8Array<ArrayBuffer>
}
