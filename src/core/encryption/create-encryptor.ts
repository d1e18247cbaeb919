import { PasswordError } from '../errors.js'
import { attempt } from '../attempt.js'
import type { Encryption, EncryptionOptions, Encryptor, PublicKeys } from './encryptor.js'
import { platformCrypto } from './random.js'

const algorithms = {
  rsa: () => import('./rsa.js'),
  sm2: () => import('./sm2.js'),
}

const none: Encryptor = { type: 'none', seal: (text) => Promise.resolve(text) }

/**
 * Loads the algorithm's chunk and checks its key. `publicKeys` is asked only where no key is pinned.
 * Rejects with `no-key`, `bad-key`, `crypto-unavailable`, `config`, `network`, or what `publicKeys` rejects with.
 */
export async function createEncryptor(
  encryption: Encryption,
  publicKeys: () => Promise<PublicKeys>,
): Promise<Encryptor> {
  const options = typeof encryption === 'string' ? { type: encryption } : encryption
  if (isCustom(options)) return options
  const type = options?.type
  if (type === 'none') return none
  if (type !== 'rsa' && type !== 'sm2') {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        "react-password-kit: `encryption` must be 'rsa', 'sm2', 'none', their options, or { type, seal } of your own.",
    )
  }

  // A pin from a variable that a build lacks is no pin: that must not pass for one.
  for (const pin of ['publicKey', 'publicKeySha256'] as const) {
    if (pin in options && options[pin] === undefined) throw new PasswordError('config')
  }
  platformCrypto() // sm-crypto is seeded at import, and throws without it
  const { publicKey, publicKeySha256 } = options
  const [{ prepare }, key] = await Promise.all([
    attempt<typeof import('./rsa.js') | typeof import('./sm2.js')>(algorithms[type], 'network'),
    publicKey ?? attempt(async () => (await publicKeys())[type], 'no-key'),
  ])
  if (!key) throw new PasswordError(publicKey === undefined ? 'no-key' : 'bad-key')
  const { encryptor, publicKeyBytes } = prepare(key, options)
  if (publicKeySha256 !== undefined) {
    const { checkFingerprint } = await attempt(() => import('./fingerprint.js'), 'network')
    await checkFingerprint(publicKeyBytes, publicKeySha256)
  }
  return encryptor
}

function isCustom(options: EncryptionOptions | Encryptor): options is Encryptor {
  return Boolean(options?.type) && 'seal' in options && typeof options.seal === 'function'
}
