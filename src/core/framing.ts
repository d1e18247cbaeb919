import { warnOnce } from './development.js'
import { PasswordError } from './errors.js'
import { isFramedByOthers } from './is-framed-by-others.js'

/** What the kit does in a frame of another origin. */
export type Framing = 'allow' | 'warn' | 'refuse'

/** @throws {PasswordError} `config`, where such a frame is refused. */
export function heedFrame(framing: Framing = 'warn'): void {
  if (framing === 'allow' || !isFramedByOthers()) return
  if (process.env.NODE_ENV !== 'production') {
    warnOnce(
      'frame',
      'this form is in a frame of a page from another origin: many password managers do nothing there, and that page can ' +
        'lay other things over it. Show it on a page of its own, and send frame-ancestors (see SECURITY.md).',
    )
  }
  if (framing === 'refuse') {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        'react-password-kit: this page is in a frame of a page from another origin, and framing="refuse" sends nothing there.',
    )
  }
}
