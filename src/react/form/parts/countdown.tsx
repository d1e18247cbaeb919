'use client'

import { useFormScope } from '../../shared/form-context.js'
import { waitId } from '../use-submit-props.js'
import type { WaitOptions } from '../types.js'
import { useWait } from '../use-wait.js'

/** How long a new attempt is useless. It alone is drawn every second. */
export function Countdown(wait: WaitOptions) {
  const scope = useFormScope()
  const { part, id } = scope
  return (
    <p {...part('countdown')} id={waitId(id)}>
      {useWait(scope, wait)}
    </p>
  )
}
