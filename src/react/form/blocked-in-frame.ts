'use client'

import { warnOnce } from '../../core/development.js'
import { PasswordError } from '../../core/errors.js'
import { words, type Messages } from '../../core/messages.js'
import type { Box } from './types.js'

/** In place of a form that the host wants in no frame of others. It takes no focus: that would be the other page's. */
export function blockedInFrame(messages: Messages): Box {
  if (process.env.NODE_ENV !== 'production') {
    warnOnce(
      'framed',
      'this form is in a frame of a page from another origin, and framing="refuse" draws none of its fields there.',
    )
  }
  return { text: words(messages.errors.config, new PasswordError('config')), props: { role: 'alert', tabIndex: -1 } }
}
