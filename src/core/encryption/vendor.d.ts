// The two subpaths the kit uses, and of each no more than it uses. Neither package has types of its own.

declare module 'node-forge/lib/jsbn.js' {
  interface BigInteger {
    /** Digits, least significant first. */
    readonly data: number[]
    /** Right only for 0 < exponent < 2^32. */
    modPowInt(exponent: number, modulus: BigInteger): BigInteger
    /** Two's complement, signed bytes. */
    toByteArray(): number[]
  }
  const jsbn: { BigInteger: new (twosComplement: ArrayLike<number>) => BigInteger }
  export default jsbn
}

declare module 'sm-crypto/src/sm2/index.js' {
  const sm2: {
    doEncrypt(message: ArrayLike<number>, publicKey: string, cipherMode: 0 | 1): string
    /** Hex; multiplies the base point by it. */
    getPublicKeyFromPrivateKey(privateKey: string): string
  }
  export default sm2
}
