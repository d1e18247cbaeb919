'use client'

import { useFormScope } from '../../shared/form-context.js'
import type { DeadlineOptions } from '../../form/types.js'
import { useDeadline } from '../use-deadline.js'

/** How long there is. It alone is drawn every second. */
export function Deadline(deadline: DeadlineOptions) {
  const scope = useFormScope()
  return <p {...scope.part('hint')}>{useDeadline(scope, deadline)}</p>
}
