'use client'

import { useFormScope } from '../../shared/form-context.js'
import type { LinkLine } from '../types.js'

/** A button that leads elsewhere, beside the one that sends the form. */
export function Link({ line }: { line: LinkLine }) {
  const { part, elements } = useFormScope()
  return (
    <elements.Link {...part('link', { waiting: line.waiting })} {...line.props}>
      {line.text}
    </elements.Link>
  )
}
