import sm2 from 'sm-crypto/src/sm2/index.js'
import { PasswordError } from '../errors.js'
import { utf8 } from '../text.js'
import type { EncryptionOptions } from './encryptor.js'
import type { Prepared } from './prepared.js'
import { yieldToPage } from '../yield-to-page.js'
import { checkPlaintext } from './plaintext.js'
import { platformCrypto } from './random.js'
import { parseSm2Key } from './sm2-key.js'
import { warmUp } from './warm-up.js'

/** GmSSL opens no more (`SM2_MAX_PLAINTEXT_SIZE`). */
const maxBytes = 255

/** An encryption multiplies two points by 256 bits; a step, one by 16: too short to be felt, and all are as five encryptions. */
const scalar = 'a5c3'
const steps = 160
let stopWarmUp: (() => void) | undefined

/** SM2 of the UTF-8 text, lower-case hex. */
export function prepare(publicKey: string, { layout }: EncryptionOptions): Prepared {
  const { order, prefix04 } = layout ?? { order: 'C1C3C2', prefix04: false }
  if ((order !== 'C1C3C2' && order !== 'C1C2C3') || typeof prefix04 !== 'boolean') {
    throw new PasswordError('config', "layout must be { order: 'C1C3C2' | 'C1C2C3', prefix04: boolean }.")
  }
  const key = parseSm2Key(publicKey)
  const mode = order === 'C1C3C2' ? 1 : 0 // sm-crypto takes everything but the number 0 for C1C3C2
  const c2 = mode === 1 ? 192 : 128
  stopWarmUp ??= warmUp(() => void sm2.getPublicKeyFromPrivateKey(scalar), steps)

  async function seal(plaintext: string, signal: AbortSignal): Promise<string> {
    checkPlaintext(plaintext, maxBytes)
    stopWarmUp?.()
    await nextTask()
    signal.throwIfAborted()
    const text = utf8(plaintext)
    let sealed: string
    try {
      do {
        platformCrypto() // sm-crypto would not notice that it is gone or broken
        sealed = sm2.doEncrypt(text, key, mode)
      } while (isClear(sealed, c2, text))
    } finally {
      text.fill(0)
    }
    await yieldToPage()
    // Always when asked for, never by looking: one C1 in 256 begins with 04 of its own.
    return prefix04 ? `04${sealed}` : sealed
  }
  return { encryptor: { type: 'sm2', maxBytes, seal }, publicKeyBytes: bytesOf(key) }
}

/** GB/T 32918.4-2016 §6.1 step A5: with a key stream of zeros C2 is the text; a new k must be drawn. sm-crypto omits it. */
function isClear(sealed: string, c2: number, text: Uint8Array): boolean {
  return text.every((byte, at) => parseInt(sealed.slice(c2 + 2 * at, c2 + 2 * at + 2), 16) === byte)
}

/** One encryption takes up to 80 ms on a slow phone: each has a task of its own, so that the page can paint before it. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
