'use client'

import type { MailLink as Link } from '../../form/types.js'
import { useFormScope } from '../../shared/form-context.js'

/** Opens the mailbox that the code was sent to. */
export function MailLink({ line: { text, props } }: { line: Link }) {
  const { part } = useFormScope()
  return (
    <a {...part('link')} {...props}>
      {text}
    </a>
  )
}
