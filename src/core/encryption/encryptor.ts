/**
 * `rsa` is RSAES-PKCS1-v1_5, `sm2` is the Chinese standard. `none` sends plain text over TLS, and is never a fallback.
 */
export type EncryptionType = 'none' | 'rsa' | 'sm2'

/** An algorithm, the key to trust, and the layout to send. */
export interface EncryptionOptions {
  /** The algorithm. */
  type: EncryptionType
  /** Pinned key: PEM (SPKI or PKCS#1) or SM2 hex. Without it, the one the service publishes. */
  publicKey?: string
  /** Or only its fingerprint, 64 hex digits: SHA-256 of the SPKI (RSA) or of the 65-byte point (SM2). */
  publicKeySha256?: string
  /** Smallest RSA modulus to accept, in bits: 1024 to 8192. @default 1024 */
  minimumBits?: number
  /** SM2 ciphertext. @default { order: 'C1C3C2', prefix04: false } */
  layout?: { order: 'C1C3C2' | 'C1C2C3'; prefix04: boolean }
}

/** Your own encryption; `type` is sent as `passwordEncryptType`. */
export interface Encryptor {
  /** The name of the algorithm, as the service gets it in `passwordEncryptType`. */
  type: string
  /** Bytes of UTF-8 it can take, if limited. */
  maxBytes?: number
  /** Encrypts one password. The service gets what it returns. */
  seal(plaintext: string, signal: AbortSignal): Promise<string>
}

/** An algorithm by its name, an algorithm with options, or your own encryptor. */
export type Encryption = EncryptionType | EncryptionOptions | Encryptor

/** What `GET /api/v3/system` publishes. */
export interface PublicKeys {
  /** PEM. */
  rsa?: string | undefined
  /** Hex of the point. */
  sm2?: string | undefined
}
