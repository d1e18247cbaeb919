import { warnOnce } from './development.js'

/** PM-11, SUP-08. Frames of the host's own origin are its own affair. */
export function warnAboutFrame(): void {
  if (isFramedByOthers()) {
    warnOnce(
      'frame',
      'this form is in a frame of a page from another origin: many password managers do nothing there, and that page can ' +
        'lay other things over it. Show it on a page of its own, and send frame-ancestors (see SECURITY.md).',
    )
  }
}

/** The address of a page of another origin cannot be read. A worker has no `top`. */
function isFramedByOthers(): boolean {
  try {
    void globalThis.top?.location.href
    return false
  } catch {
    return true
  }
}
