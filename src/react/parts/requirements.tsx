'use client'

import { useFormScope } from '../form-context.js'
import type { ChecklistLine } from '../use-checklist.js'
import { MarkIcon } from './icons.js'

export interface RequirementsProps {
  id: string
  lines: readonly ChecklistLine[]
}

/** What the new password must be. Each line says in words whether it is met (AX-15); none of it is a live region. */
export function Requirements({ id, lines }: RequirementsProps) {
  const { part, messages } = useFormScope()
  return (
    // The role, since without its bullets VoiceOver takes it for no list.
    <ul {...part('requirements')} id={id} role="list" aria-label={messages.requirementsTitle}>
      {lines.map(({ key, state, label }) => (
        <li key={key} {...part('requirement', { [state]: true })}>
          <MarkIcon part={part} state={state} />
          <span {...part('requirement-label')}>{label}</span>{' '}
          <span {...part('requirement-state')}>{messages.requirementStates[state]}</span>
        </li>
      ))}
    </ul>
  )
}
