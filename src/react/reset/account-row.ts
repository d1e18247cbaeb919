'use client'

import type { AccountRow } from '../form/types.js'
import { link } from '../form/link.js'
import type { FrameScope } from '../shared/form-context.js'

/** The account that was typed, and the button that leads back to it. */
export function accountRow(
  { id, messages }: FrameScope,
  account: string,
  onPress: () => void,
  waiting = false,
): AccountRow {
  const noteId = `${id}-whom`
  return {
    // An account runs in its own direction.
    note: { key: 'whom', text: account, props: { id: noteId, dir: 'auto' } },
    link: link({ key: 'change', text: messages.account.change, onPress, waiting, describedBy: noteId }),
  }
}
