'use client'

import { useFormScope } from '../../shared/form-context.js'
import { useDeadline, type DeadlineOptions } from '../use-deadline.js'

export function Deadline(deadline: DeadlineOptions) {
  const { part } = useFormScope()
  return <p {...part('hint')}>{useDeadline(deadline)}</p>
}
