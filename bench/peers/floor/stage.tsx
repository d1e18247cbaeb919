import { Form as FloorForm, type Seal } from './form.js'

/** The same form with what a host writes to encrypt by hand: the key and the library, fetched once somebody is at it. */
export const Form = () => <FloorForm loadSeal={() => (loading ??= load[window.bench.encryption]())} />

let loading: Promise<Seal> | undefined

const load: Record<'rsa' | 'sm2', () => Promise<Seal>> = {
  async rsa() {
    const [{ default: forge }, { rsa }] = await Promise.all([import('node-forge'), keys()])
    const key = forge.pki.publicKeyFromPem(rsa.publicKey)
    return async (text) => btoa(key.encrypt(forge.util.encodeUtf8(text), 'RSAES-PKCS1-V1_5'))
  },
  async sm2() {
    const [{ default: library }, { sm2 }] = await Promise.all([import('sm-crypto'), keys()])
    return async (text) => library.sm2.doEncrypt(text, sm2.publicKey, 1)
  },
}

interface Keys {
  rsa: { publicKey: string }
  sm2: { publicKey: string }
}

async function keys(): Promise<Keys> {
  const answer = await fetch('/api/v3/system')
  return (await answer.json()) as Keys
}
