import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEncryptor, seal, type PublicKeys } from '../../../src/core/encryption/index.js'
import { PasswordError } from '../../../src/core/errors.js'
import { sealOne } from './samples.js'
import { compact } from './vectors.js'

const keys = { rsa: compact.rsa2048.publicKeySpkiPem, sm2: compact.gbt32918.publicKeyHex }
const types = ['rsa', 'sm2'] as const
const drawing = (fill: (array: Uint8Array) => void) => ({
  getRandomValues(array: Uint8Array) {
    fill(array)
    return array
  },
})
const unfit = [
  undefined,
  {},
  { getRandomValues: undefined },
  { getRandomValues: 'no' },
  drawing(() => {}),
  drawing((array) => array.fill(0)),
  drawing((array) => array.fill(7)),
  drawing((array) => array.forEach((_, at) => (array[at] = at * 37))),
]

let mathRandom: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  mathRandom = vi.spyOn(Math, 'random')
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.unstubAllGlobals()
  mathRandom.mockRestore()
})

describe.each(types)('%s without sound randomness of the platform', (type) => {
  it('is refused before its chunk is loaded', async () => {
    for (const crypto of unfit) {
      vi.stubGlobal('crypto', crypto)
      const work = createEncryptor(type, async () => keys)
      await expect(work).rejects.toMatchObject({ code: 'crypto-unavailable' })
    }
    expect(mathRandom).not.toHaveBeenCalled()
  })

  it('is refused at each use, though it was there before', async () => {
    const encryptor = await createEncryptor(type, async () => keys)
    await sealOne(encryptor, 'fine so far')
    for (const crypto of unfit) {
      vi.stubGlobal('crypto', crypto)
      await expect(sealOne(encryptor, 'password')).rejects.toMatchObject({ code: 'crypto-unavailable' })
    }
    vi.unstubAllGlobals()
    await expect(sealOne(encryptor, 'fine again')).resolves.toBeDefined()
    expect(mathRandom).not.toHaveBeenCalled()
  })
})

/** What can go wrong, in the order in which it would. */
const bits512 = generateKeyPairSync('rsa', { modulusLength: 512 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()
const offCurve = `${keys.sm2.slice(0, -1)}2`
const faults: Record<
  string,
  { keys?: () => Promise<PublicKeys>; crypto?: unknown; late?: unknown; aborted?: boolean }
> = {
  'key endpoint down': { keys: () => Promise.reject(new TypeError('fetch failed')) },
  'key endpoint refuses': { keys: () => Promise.reject(new PasswordError('bad-response', 'HTML')) },
  'no keys': { keys: async () => ({}) },
  nothing: { keys: async () => undefined as unknown as PublicKeys },
  HTML: { keys: async () => ({ rsa: '<!doctype html>', sm2: '<!doctype html>' }) },
  'weak keys': { keys: async () => ({ rsa: bits512, sm2: offCurve }) },
  'no crypto at load': { crypto: undefined },
  'no crypto at use': { late: undefined },
  'crypto without randomness': { late: {} },
  'crypto of zeros at load': { crypto: drawing(() => {}) },
  'crypto of zeros at use': { late: drawing(() => {}) },
  aborted: { aborted: true },
}

it('yields an error and never the password, whatever fails', async () => {
  const secrets = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 24 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...types),
      fc.constantFrom(...Object.keys(faults)),
      secrets,
      async (type, name, secret) => {
        const fault = faults[name] ?? {}
        const controller = new AbortController()
        try {
          if ('crypto' in fault) vi.stubGlobal('crypto', fault.crypto)
          const work = createEncryptor(type, fault.keys ?? (async () => keys)).then((encryptor) => {
            if ('late' in fault) vi.stubGlobal('crypto', fault.late)
            if (fault.aborted) controller.abort()
            return seal({ oldPassword: secret, newPassword: secret }, encryptor, controller.signal)
          })
          const error = await work.then(
            () => undefined,
            (reason: unknown) => reason,
          )
          expect(error).toBeInstanceOf(PasswordError)
          for (const reported of [JSON.stringify(error), String(error), (error as Error).stack]) {
            expect(reported).not.toContain(secret)
          }
        } finally {
          vi.unstubAllGlobals()
        }
      },
    ),
    {
      numRuns: 200,
      examples: types.flatMap((type) =>
        Object.keys(faults).map((name): [typeof type, string, string] => [type, name, 'correct horse battery']),
      ),
    },
  )
  expect(mathRandom).not.toHaveBeenCalled()
})

it('stops when the source of randomness throws', async () => {
  const encryptor = await createEncryptor('rsa', async () => keys)
  vi.stubGlobal('crypto', {
    getRandomValues() {
      throw new Error('entropy source gone')
    },
  })
  await expect(sealOne(encryptor, 'password')).rejects.toMatchObject({ code: 'encryption' })
})
