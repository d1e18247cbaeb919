'use client'

import { useFormScope } from '../../shared/form-context.js'
import type { Box } from '../types.js'

/** What went wrong, or became of the password. */
export function AlertBox({ text, props }: Box) {
  const { part, elements } = useFormScope()
  return (
    <elements.Alert {...part('alert')} {...props}>
      {text ? <p {...part('message')}>{text}</p> : null}
    </elements.Alert>
  )
}
