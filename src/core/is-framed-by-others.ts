/**
 * Frames of the host's own origin are its own affair: the address of a page of another cannot be read. Each page around is
 * asked, since one of another origin may stand between the host's own. A worker has no pages around it.
 */
export function isFramedByOthers(): boolean {
  let page = globalThis.window as Window | undefined
  try {
    while (page && page !== page.parent) {
      page = page.parent
      void page.location.href
    }
    return false
  } catch {
    return true
  }
}
