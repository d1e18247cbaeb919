/** What Firefox's compressed files begin with; the size of the text follows, and one LZ4 block. */
const magic = Buffer.from('mozLz40\0')

export const isMozLz4 = (file: Buffer) => file.subarray(0, magic.length).equals(magic)

/** The text of one of Firefox's compressed files, as its session store is (LZ4 block format). */
export function readMozLz4(file: Buffer): Buffer {
  const text = Buffer.alloc(file.readUInt32LE(magic.length))
  let from = magic.length + 4
  let to = 0

  /** Fifteen says that more bytes follow, and 255 that yet another does. */
  function lengthOf(nibble: number): number {
    let length = nibble
    for (let byte = nibble === 15 ? 255 : 0; byte === 255;) {
      byte = file.readUInt8(from++)
      length += byte
    }
    return length
  }

  while (from < file.length) {
    const token = file.readUInt8(from++)
    const literals = lengthOf(token >> 4)
    to += file.copy(text, to, from, from + literals)
    from += literals
    // The last sequence is literals alone.
    if (from >= file.length) break
    const distance = file.readUInt16LE(from)
    from += 2
    // Byte by byte, since a match may reach into what it writes.
    for (let left = lengthOf(token & 15) + 4; left > 0; left--) text[to] = text.readUInt8(to++ - distance)
  }
  if (to !== text.length) throw new Error(`A compressed file holds ${to} bytes, and says that it holds ${text.length}.`)
  return text
}
