import { warnOnce } from '../development.js'
import { isPasswordError, PasswordError } from '../errors.js'
import type { Encryptor } from './encryptor.js'
import { checkPlaintext } from './plaintext.js'

declare const brand: unique symbol

/** The secret fields of one request and how they were encrypted. Only `seal` makes it, so the two cannot disagree. */
export type Sealed<Name extends string> = Readonly<Record<Name, string>> & {
  readonly passwordEncryptType: string
  readonly [brand]: true
}

/**
 * Encrypts all secrets of one request, each by itself. Every field is checked before the first is encrypted.
 * Throws `ill-formed`, `too-long`, `crypto-unavailable`, `encryption` or `aborted`.
 */
export async function seal<Name extends string>(
  fields: Readonly<Record<Name, string>>,
  encryptor: Encryptor,
  signal: AbortSignal = new AbortController().signal,
): Promise<Sealed<Name>> {
  const { type, maxBytes } = encryptor
  // Without it the service would take the ciphertext for the password.
  if (typeof type !== 'string' || type === '') throw new PasswordError('config')
  const entries = Object.entries<string>(fields)
  for (const [, text] of entries) checkPlaintext(text, maxBytes)
  if (process.env.NODE_ENV !== 'production' && type === 'none') {
    warnOnce(
      'none',
      "encryption is 'none': passwords leave the browser readable by whatever ends TLS. Use 'rsa' or 'sm2'.",
    )
  }

  const sealed: [string, string][] = []
  for (const [name, text] of entries) sealed.push([name, await sealOne(text, type, encryptor, signal)])
  return { ...Object.fromEntries(sealed), passwordEncryptType: type } as Sealed<Name>
}

async function sealOne(text: string, type: string, encryptor: Encryptor, signal: AbortSignal): Promise<string> {
  refuseAborted(signal)
  let sealed: string
  try {
    sealed = await untilAborted(signal, encryptor.seal(text, signal))
  } catch (cause) {
    refuseAborted(signal)
    // Of what an encryptor of the host throws only the code is kept: its words may quote the text.
    throw new PasswordError(isPasswordError(cause) ? cause.code : 'encryption')
  }
  refuseAborted(signal)
  if (typeof sealed !== 'string' || sealed === '' || (sealed === text && type !== 'none')) {
    throw new PasswordError('encryption')
  }
  return sealed
}

/** Also over when the signal fires, so that an encryptor that never comes back blocks nothing. */
async function untilAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  let abort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new PasswordError('aborted'))
    signal.addEventListener('abort', abort)
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', abort) // The listener would hold the result for as long as the signal lives.
  }
}

function refuseAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new PasswordError('aborted')
}
