import type { Encryptor } from '../../src/core/encryption/index.js'

/** Encrypts as a submit does, once its code and its key are there. */
type Encrypt = (text: string) => string | Promise<string>

interface Keys {
  rsa: { publicKey: string }
  sm2: { publicKey: string }
}

async function ours(type: 'rsa' | 'sm2', publicKey: string): Promise<Encrypt> {
  const { createEncryptor, seal } = await import('../../src/core/encryption/index.js')
  const encryptor: Encryptor = await createEncryptor({ type, publicKey }, () => Promise.resolve({}))
  return async (text) => (await seal({ text }, encryptor)).text
}

/** Each with its own code, which is loaded when it is first asked for. */
const subjects: Record<'rsa' | 'sm2', Record<string, (keys: Keys) => Promise<Encrypt>>> = {
  rsa: {
    ours: ({ rsa }) => ours('rsa', rsa.publicKey),
    async 'node-forge'({ rsa }) {
      const { default: forge } = await import('node-forge')
      const key = forge.pki.publicKeyFromPem(rsa.publicKey)
      return (text) => btoa(key.encrypt(forge.util.encodeUtf8(text), 'RSAES-PKCS1-V1_5'))
    },
    async jsencrypt({ rsa }) {
      const { JSEncrypt } = await import('jsencrypt')
      const cipher = new JSEncrypt()
      cipher.setPublicKey(rsa.publicKey)
      return (text) => String(cipher.encrypt(text))
    },
    async BigInt({ rsa }) {
      const { encryptor } = await import('./big-int.js')
      return encryptor(rsa.publicKey)
    },
  },
  sm2: {
    ours: ({ sm2 }) => ours('sm2', sm2.publicKey),
    async 'sm-crypto'({ sm2 }) {
      const { default: library } = await import('sm-crypto')
      return (text) => library.sm2.doEncrypt(text, sm2.publicKey, 1)
    },
    async 'sm-crypto-v2 (noble, BigInt)'({ sm2 }) {
      const library = await import('sm-crypto-v2')
      return (text) => library.sm2.doEncrypt(text, sm2.publicKey, 1)
    },
  },
}

const text = 'Quiet river 7 stone'
/** So that no timer of one call counts as nested in that of another. */
const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(0)
  })

export interface EncryptionPage {
  /** Milliseconds from the import until the first text is encrypted. */
  cold(type: 'rsa' | 'sm2', name: string, keys: Keys): Promise<number>
  /** Milliseconds of a call, of each in turn, so many times. */
  warm(type: 'rsa' | 'sm2', keys: Keys, rounds: number): Promise<Record<string, number[]>>
}

const page: EncryptionPage = {
  async cold(type, name, keys) {
    const started = performance.now()
    await (
      await subjects[type][name]!(keys)
    )(text)
    return performance.now() - started
  },
  async warm(type, keys, rounds) {
    const loaded = await Promise.all(
      Object.entries(subjects[type]).map(async ([name, load]) => [name, await load(keys)] as const),
    )
    const found: Record<string, number[]> = Object.fromEntries(loaded.map(([name]) => [name, []]))
    const warmUp = 15
    for (let round = -warmUp; round < rounds; round++) {
      for (const [name, encrypt] of loaded) {
        await task()
        const started = performance.now()
        await encrypt(text)
        if (round >= 0) found[name]!.push(performance.now() - started)
      }
    }
    return found
  },
}

Object.assign(globalThis, { encryptionPage: page })
