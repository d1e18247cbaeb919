/** What RSA costs where the engine multiplies: PKCS#1 v1.5 by BigInt, and no more than a comparison needs. */
export function encryptor(pem: string): (text: string) => string {
  const der = Uint8Array.from(atob(pem.replace(/-----[^-]+-----|\s/g, '')), (char) => char.charCodeAt(0))
  // The last two INTEGERs of an SPKI: a modulus of 257 bytes with its leading zero, and 65537 in three.
  const size = 256
  const end = der.length - 5
  const modulus = integer(der.subarray(end - size, end))
  return (text) => {
    const message = new TextEncoder().encode(text)
    const block = crypto.getRandomValues(new Uint8Array(size)).map((byte) => byte || 1)
    block.set([0, 2])
    block.set([0, ...message], size - message.length - 1)
    let power = integer(block)
    const base = power
    for (let square = 0; square < 16; square++) power = (power * power) % modulus
    const hex = ((power * base) % modulus).toString(16).padStart(2 * size, '0')
    return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16))))
  }
}

const integer = (bytes: Uint8Array) =>
  BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)
