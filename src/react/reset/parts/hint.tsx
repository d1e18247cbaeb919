'use client'

import type { Line } from '../../form/types.js'
import { useFormScope } from '../../shared/form-context.js'

export function Hint({ line }: { line: Line }) {
  const { part } = useFormScope()
  return (
    <p {...part('hint')} {...line.props}>
      {line.text}
    </p>
  )
}
