/** The SHA-256 in hex; nothing where `crypto.subtle` is missing, as on a page without https. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> }
  if (!crypto?.subtle) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
