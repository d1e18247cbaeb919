/** Frames of the host's own origin are its own affair: the address of a page of another cannot be read. A worker has no `top`. */
export function isFramedByOthers(): boolean {
  try {
    void globalThis.top?.location.href
    return false
  } catch {
    return true
  }
}
