import type { Encryptor } from './encryptor.js'

/** What the chunk of an algorithm makes of a key it has checked. */
export interface Prepared {
  encryptor: Encryptor
  /** What a fingerprint is taken of. */
  publicKeyBytes: Uint8Array<ArrayBuffer>
}
