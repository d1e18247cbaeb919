import { PasswordError } from '../errors.js'
import { attempt } from '../attempt.js'
import { development } from '../development.js'
import { isCustom } from './custom-encryptor.js'
import { importer } from '../importer.js'
import type { Encryption, EncryptionOptions, Encryptor, PublicKeys } from './encryptor.js'
import { platformCrypto } from './random.js'
import { warnAboutSampleKey } from './sample-key.js'

const algorithms = {
  rsa: importer(() => import('./rsa.js')),
  sm2: importer(() => import('./sm2.js')),
}
const fingerprint = importer(() => import('./fingerprint.js'))

const none: Encryptor = { type: 'none', seal: (text) => Promise.resolve(text) }

/**
 * Loads the algorithm's chunk and checks its key. `publicKeys` is asked only where no key is pinned.
 *
 * @throws {PasswordError} `no-key`, `bad-key`, `crypto-unavailable`, `config`, `network` or `reload-needed`, or what `publicKeys` rejects with.
 */
export async function createEncryptor(
  encryption: Encryption,
  publicKeys: () => Promise<PublicKeys>,
): Promise<Encryptor> {
  if (isCustom(encryption) && encryption.type && typeof encryption.seal === 'function') return encryption
  const options = ownOptions(encryption)
  const { type } = options
  if (type === 'none') return none
  if (type !== 'rsa' && type !== 'sm2') {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        "react-password-kit: `encryption` must be 'rsa', 'sm2', 'none', their options, or { type, seal } of your own.",
    )
  }

  platformCrypto() // sm-crypto is seeded at import, and throws without it
  const { publicKey, publicKeySha256 } = options
  const [{ prepare }, key] = await Promise.all([
    algorithms[type](),
    publicKey ?? attempt(async () => ownKey(await publicKeys(), type), 'no-key'),
  ])
  if (!key) throw new PasswordError(publicKey === undefined ? 'no-key' : 'bad-key')
  const { encryptor, publicKeyBytes } = prepare(key, Object.assign(options, { type }))
  if (development) await warnAboutSampleKey(publicKeyBytes)
  if (publicKeySha256 !== undefined) {
    const { checkFingerprint } = await fingerprint()
    await checkFingerprint(publicKeyBytes, publicKeySha256)
  }
  return encryptor
}

/** Ignores a key that comes from a polluted `Object.prototype`. */
const ownKey = (keys: PublicKeys, type: 'rsa' | 'sm2') => (Object.hasOwn(keys, type) ? keys[type] : undefined)

const known = {
  type: true,
  publicKey: true,
  publicKeySha256: true,
  minimumBits: true,
  layout: true,
} satisfies Record<keyof EncryptionOptions, true>

/** What the host has set itself, checked: a pin from a variable that a build lacks, or misspelt, must not pass for a pin. */
function ownOptions(encryption: Encryption): Partial<EncryptionOptions> {
  const given = typeof encryption === 'string' ? { type: encryption } : encryption
  const options: Partial<EncryptionOptions> = Object.assign(Object.create(null), given)
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name))
  const missing = (['publicKey', 'publicKeySha256'] as const).find(
    (pin) => pin in options && typeof options[pin] !== 'string',
  )
  if (unknown !== undefined || missing) {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        (missing
          ? `react-password-kit: \`encryption.${missing}\` is no text, so no key would be pinned. Set it, or leave it out.`
          : `react-password-kit: \`encryption\` has no option ${JSON.stringify(unknown)}. It would be ignored; is it misspelt?`),
    )
  }
  return options
}
