import compact from '../../vectors/compact.json' with { type: 'json' }
import plaintexts from '../../vectors/plaintexts.json' with { type: 'json' }

/** Keys and ciphertexts by OpenSSL and BouncyCastle. */
export { compact }

/** Passwords that break things, by name. */
export const named: { id: string; text: string }[] = plaintexts.named

export const loneSurrogates: string[] = plaintexts.loneSurrogates.map(({ escaped }) => JSON.parse(escaped) as string)

export const sm2Keys = compact.sm2

export function textOf(hex: string): string {
  return Buffer.from(hex, 'hex').toString('utf8')
}
