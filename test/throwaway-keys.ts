import compact from './vectors/compact.json' with { type: 'json' }

/** RSA-1024, as the documented service has it, and an SM2 key whose secret begins with a zero byte. */
export const throwawayKeys = {
  rsa: { privateKey: compact.rsa1024.privateKeyPkcs8Pem, publicKey: compact.rsa1024.publicKeySpkiPem },
  sm2: { privateKey: compact.sm2[0]!.privateKeyHex, publicKey: compact.sm2[0]!.publicKeyHex },
}
