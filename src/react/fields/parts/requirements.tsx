'use client'

import { useFormScope } from '../../shared/form-context.js'
import type { Field, RequirementLine } from '../types.js'
import { MarkIcon } from './icons.js'

export interface RequirementsProps {
  lines: readonly RequirementLine[]
  props: Field['requirementsProps']
}

/** What the new password must be. Each line says in words whether it is met (AX-15); none of it is a live region. */
export function Requirements({ lines, props }: RequirementsProps) {
  const { part } = useFormScope()
  return (
    <ul {...part('requirements')} {...props}>
      {lines.map(({ key, state, text, stateText, props: lineProps }) => (
        <li key={key} {...part('requirement', { [state]: true })} {...lineProps}>
          <MarkIcon part={part} state={state} />
          <span {...part('requirement-label')}>
            <span>{text}</span>
            {stateText && <span {...part('requirement-state', { [state]: true })}>{stateText}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
