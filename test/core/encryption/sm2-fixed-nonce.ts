import { createRequire } from 'node:module'

interface KeyPair {
  privateKey: string
  publicKey: string
}
const require = createRequire(import.meta.url)
const curve = require('sm-crypto/src/sm2/utils.js') as { generateKeyPairHex(): KeyPair }
const sm2 = require('sm-crypto/src/sm2/index.js') as { getPublicKeyFromPrivateKey(privateKey: string): string }

/** Lets sm-crypto draw these values of k, in this order, then its own again. Answers how many are left. */
export async function withNonces<T>(nonces: string[], work: () => Promise<T>): Promise<{ result: T; left: number }> {
  const draw = curve.generateKeyPairHex
  const rest = [...nonces]
  curve.generateKeyPairHex = () => {
    const privateKey = rest.shift()
    return privateKey === undefined ? draw() : { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) }
  }
  try {
    return { result: await work(), left: rest.length }
  } finally {
    curve.generateKeyPairHex = draw
  }
}
