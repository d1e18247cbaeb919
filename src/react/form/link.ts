'use client'

import type { LinkLine } from './types.js'

export interface LinkOptions {
  key: string
  text: string
  onPress: () => void
  /** It keeps its place and the focus, and only says that it cannot be pressed (AX-06). */
  waiting?: boolean
  describedBy?: string
}

/** A button that leads to another step or page. */
export const link = ({ key, text, onPress, waiting = false, describedBy }: LinkOptions): LinkLine => ({
  key,
  text,
  waiting,
  props: {
    type: 'button',
    'aria-disabled': waiting || undefined,
    'aria-describedby': describedBy,
    onClick: () => waiting || onPress(),
  },
})
