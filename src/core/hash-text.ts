/**
 * FNV-1a of the UTF-16 code units, in 32 bits. It tells one text from the next at once, where SHA-256 would take until after the
 * next paint; it is for no secret that can be guessed.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
