import { openRsa, generateRsaKey } from './rsa.js'
import { privateKeyFromPem, privateKeyToPem, publicKeyToPem, type RsaPrivateKey } from './rsa-pem.js'
import { generateSm2Key, openSm2, sm2KeyPair, type Sm2Shape } from './sm2.js'

/** RSA keys are PEM (private: PKCS#8 or PKCS#1, public: SubjectPublicKeyInfo); SM2 keys are hex (public: `04` + X + Y). */
export interface KeyPair {
  /** Decrypts what was encrypted with the public key. */
  privateKey: string
  /** What the service publishes; without it, the one that belongs to `privateKey`. */
  publicKey?: string | undefined
}

/** The keys the service opens with; one that is left out is made. */
export interface EmulatorKeys {
  /** The pair for RSA, in PEM. */
  rsa?: KeyPair | undefined
  /** The pair for SM2, in hex. */
  sm2?: KeyPair | undefined
}

/** A full set, to be kept and given again: making RSA keys takes a while. */
export interface GeneratedKeys extends EmulatorKeys {
  /** A pair for RSA, in PEM. */
  rsa: { privateKey: string; publicKey: string }
  /** A pair for SM2, in hex. */
  sm2: { privateKey: string; publicKey: string }
}

export interface Keyring {
  rsaPublicKey(): string
  sm2PublicKey(): string
  openRsa(ciphertext: string): ReturnType<typeof openRsa>
  openSm2(ciphertext: string): ReturnType<typeof openSm2>
}

/** Fresh pairs as text, to be kept in a test's fixture: making RSA-1024 takes tens of milliseconds, RSA-2048 a second. */
export function generateKeys(options: { rsaBits?: 1024 | 2048 } = {}): GeneratedKeys {
  const rsa = generateRsaKey(options.rsaBits ?? 1024)
  return { rsa: { privateKey: privateKeyToPem(rsa), publicKey: publicKeyToPem(rsa) }, sm2: generateSm2Key() }
}

/** Each key is made, or read, when it is first needed. */
export function createKeyring(keys: EmulatorKeys, rsaBits: 1024 | 2048, sm2Shapes?: readonly Sm2Shape[]): Keyring {
  const rsa = once((): RsaPrivateKey => (keys.rsa ? privateKeyFromPem(keys.rsa.privateKey) : generateRsaKey(rsaBits)))
  const sm2 = once(() => (keys.sm2 ? sm2KeyPair(keys.sm2.privateKey) : generateSm2Key()))
  return {
    rsaPublicKey: () => keys.rsa?.publicKey ?? publicKeyToPem(rsa()),
    sm2PublicKey: () => keys.sm2?.publicKey ?? sm2().publicKey,
    openRsa: (ciphertext) => openRsa(ciphertext, rsa()),
    openSm2: (ciphertext) => openSm2(ciphertext, sm2().privateKey, sm2Shapes),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
