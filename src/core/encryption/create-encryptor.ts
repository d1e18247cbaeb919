import { PasswordError } from '../errors.js'
import { attempt } from './attempt.js'
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
    throw new PasswordError('config', "encryption must be 'rsa', 'sm2', 'none', their options or { type, seal }.")
  }

  platformCrypto() // sm-crypto throws at import without it
  const [{ prepare }, publicKey] = await Promise.all([
    load<typeof import('./rsa.js') | typeof import('./sm2.js')>(algorithms[type]),
    options.publicKey ?? published(type, publicKeys),
  ])
  const { encryptor, publicKeyBytes } = prepare(publicKey, options)
  if (options.publicKeySha256 !== undefined) {
    const { checkFingerprint } = await load(() => import('./fingerprint.js'))
    await checkFingerprint(publicKeyBytes, options.publicKeySha256)
  }
  return encryptor
}

function isCustom(options: EncryptionOptions | Encryptor): options is Encryptor {
  const { seal, type } = (options ?? {}) as Partial<Encryptor>
  return typeof seal === 'function' && typeof type === 'string' && type !== ''
}

function load<Chunk>(chunk: () => Promise<Chunk>): Promise<Chunk> {
  return attempt(chunk, 'network', 'The code that encrypts could not be loaded. Nothing was sent.')
}

async function published(type: 'rsa' | 'sm2', publicKeys: () => Promise<PublicKeys>): Promise<string> {
  const key = (await attempt(publicKeys, 'no-key', 'The public key could not be fetched.'))?.[type]
  if (!key)
    throw new PasswordError('no-key', `The service publishes no ${type} key. Pin one, or use another algorithm.`)
  return key
}
