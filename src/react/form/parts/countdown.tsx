'use client'

import { useFormScope } from '../../shared/form-context.js'
import { useWait } from '../use-wait.js'
import { waitId } from '../use-submit-props.js'

export interface CountdownProps {
  /** Milliseconds since the epoch. */
  until: number
  onOver: () => void
}

/** How long a new attempt is useless. */
export function Countdown({ until, onOver }: CountdownProps) {
  const scope = useFormScope()
  const { part, id } = scope
  return (
    <p {...part('countdown')} id={waitId(id)}>
      {useWait(scope, { until, onEnd: onOver })}
    </p>
  )
}
