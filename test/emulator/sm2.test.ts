import { describe, expect, it } from 'vitest'
import { generateKeys } from '../../src/emulator/index.js'
import { openSm2, sm2KeyPair, type Sm2Shape } from '../../src/emulator/sm2.js'
import { compact, fixedKeys, post, readVectors, sealSm2, startEmulator } from './setup.js'

type Shapes = Record<'c1c3c2With04' | 'c1c3c2' | 'c1c2c3With04' | 'c1c2c3', string>

interface PxLead0 {
  privateKeyHex: string
  publicKeyHex: string
  fixedNonceKats: ({ utf8Hex: string } & Shapes)[]
  vectors: { id: string; utf8Hex: string; openssl: Shapes; bouncycastle: Shapes }[]
}

const full = readVectors<PxLead0>('sm2-px-lead0')
const shapeNames = {
  c1c3c2With04: '04C1C3C2',
  c1c3c2: 'C1C3C2',
  c1c2c3With04: '04C1C2C3',
  c1c2c3: 'C1C2C3',
} as const satisfies Record<keyof Shapes, Sm2Shape>
const shapes = Object.entries(shapeNames) as [keyof Shapes, Sm2Shape][]

function open(ciphertext: string, privateKey: string): { hex: string; shape: Sm2Shape } | undefined {
  const opened = openSm2(ciphertext, privateKey)
  return opened && { hex: Buffer.from(opened.bytes).toString('hex'), shape: opened.shape }
}

describe('ciphertexts of others', () => {
  it.each(shapes)('opens every vector laid out as %s', (name, shape) => {
    const { privateKeyHex, vectors, fixedNonceKats } = full
    for (const { id, utf8Hex, openssl, bouncycastle } of vectors)
      for (const by of [openssl, bouncycastle])
        expect([id, open(by[name], privateKeyHex)]).toEqual([id, { hex: utf8Hex, shape }])
    for (const kat of fixedNonceKats) expect(open(kat[name], privateKeyHex)).toEqual({ hex: kat.utf8Hex, shape })
  })

  it('opens upper-case hex', () => {
    const { c1c3c2, utf8Hex } = full.fixedNonceKats[0]!
    expect(open(c1c3c2.toUpperCase(), full.privateKeyHex)).toEqual({ hex: utf8Hex, shape: 'C1C3C2' })
  })

  it.each(compact.sm2)('opens what was sealed for the key $name', ({ privateKeyHex, publicKeyHex, kats, vectors }) => {
    expect(sm2KeyPair(privateKeyHex).publicKey).toBe(publicKeyHex)
    for (const { utf8Hex, c1c3c2With04 } of kats) expect(open(c1c3c2With04, privateKeyHex)?.hex).toBe(utf8Hex)
    for (const vector of vectors) expect(open(vector.opensslC1c3c2With04, privateKeyHex)?.hex).toBe(vector.utf8Hex)
  })

  it('opens the worked example of GB/T 32918.5', () => {
    const { privateKeyHex, c1c3c2With04, utf8Hex } = compact.gbt32918
    expect(open(c1c3c2With04, privateKeyHex)?.hex).toBe(utf8Hex)
  })

  it('tells an empty plaintext from a wrong C3', () => {
    const empty = sealSm2('')
    expect(empty).toHaveLength(192)
    expect(open(empty, fixedKeys.sm2.privateKey)).toEqual({ hex: '', shape: 'C1C3C2' })
    expect(open(flipHex(empty, 191), fixedKeys.sm2.privateKey)).toBeUndefined()
  })
})

it('makes keys that sm-crypto seals for', () => {
  const { sm2 } = generateKeys()
  expect(sm2.privateKey).toMatch(/^[0-9a-f]{64}$/)
  expect(sm2.publicKey).toMatch(/^04[0-9a-f]{128}$/)
  expect(open(sealSm2('密码🔑', sm2.publicKey), sm2.privateKey)?.hex).toBe(Buffer.from('密码🔑').toString('hex'))
})

describe('what does not open is answered with 2016', () => {
  const good = sealSm2('a good password')
  const hostile: Record<string, string> = {
    'one bit of C1 flipped: a point off the curve': flipHex(good, 127),
    'one bit of C3 flipped': flipHex(good, 150),
    'one bit of C2 flipped': flipHex(good, 200),
    'the point at zero': '0'.repeat(128) + good.slice(128),
    'an odd number of characters': `${good}0`,
    'too little for C1 and C3': good.slice(0, 190),
    'base64 of it': Buffer.from(good, 'hex').toString('base64'),
    'the prefix of V2': `sm2:${good}`,
    'another key': sealSm2('a good password', compact.sm2[1]!.publicKeyHex),
    nothing: ' ',
    'bytes that are not UTF-8': sealSm2(Buffer.from('a0ff', 'hex')),
  }

  it.each(Object.entries(hostile))('%s', async (_name, password) => {
    const emulator = startEmulator()
    const passwordPayload = { account: 'alice', password }
    const options = { passwordEncryptType: 'sm2' }
    const answer = await post(emulator, 'signin', { connection: 'PASSWORD', passwordPayload, options })
    expect(answer).toMatchObject({ statusCode: 499, apiCode: 2016 })
    expect(emulator.learned).toEqual([])
  })
})

describe('the base64 reading of the mobile SDKs', () => {
  const { sm2 } = readVectors<{
    sm2: { privateKeyHex: string; vectors: { plaintextUtf8: string; v3Mobile_04_C1C2C3_ofBase64: string }[] }
  }>('sdk-ciphertexts')
  const keys = { ...fixedKeys, sm2: { privateKey: sm2.privateKeyHex } }

  it.each(sm2.vectors)('signs in $plaintextUtf8', async ({ plaintextUtf8, v3Mobile_04_C1C2C3_ofBase64: password }) => {
    const emulator = startEmulator({ keys, users: [{ id: 'u', username: 'u', password: plaintextUtf8 }] })
    const passwordPayload = { username: 'u', password }
    const options = { passwordEncryptType: 'sm2' }
    const answer = await post(emulator, 'signin', { connection: 'PASSWORD', passwordPayload, options })
    expect(answer.statusCode).toBe(200)
    expect(emulator.learned).toMatchObject([{ password: plaintextUtf8, shape: '04C1C2C3', reading: 'base64' }])
  })

  it('reads a new password as the old one had to be read, and never without that proof', async () => {
    const emulator = startEmulator()
    const authorization = emulator.issueAccessToken('alice')
    const seal = (password: string) => sealSm2(Buffer.from(password).toString('base64'))
    const [oldPassword, newPassword] = [seal('correct horse battery'), seal('mobile 密码')]
    const body = { oldPassword, newPassword, passwordEncryptType: 'sm2' }
    expect((await post(emulator, 'update-password', body, { authorization })).statusCode).toBe(200)
    expect(emulator.passwordOf('alice')).toBe('mobile 密码')

    const plain = {
      newPassword: sealSm2('c29tZXRoaW5n'),
      oldPassword: sealSm2('mobile 密码'),
      passwordEncryptType: 'sm2',
    }
    expect((await post(emulator, 'update-password', plain, { authorization })).statusCode).toBe(200)
    expect(emulator.passwordOf('alice')).toBe('c29tZXRoaW5n')
  })
})

function flipHex(hex: string, index: number): string {
  return hex.slice(0, index) + (Number.parseInt(hex[index]!, 16) ^ 1).toString(16) + hex.slice(index + 1)
}
