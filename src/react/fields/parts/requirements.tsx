'use client'

import { useFormScope } from '../../shared/form-context.js'
import { requirementIds, type ChecklistLine } from '../checklist-line.js'
import { MarkIcon } from './icons.js'

export interface RequirementsProps {
  id: string
  lines: readonly ChecklistLine[]
}

/** A host's words may be a sentence, and what stands behind them goes on. */
const endMark = /[.。।]$/

/** What the new password must be. Each line says in words whether it is met (AX-15); none of it is a live region. */
export function Requirements({ id, lines }: RequirementsProps) {
  const { part, messages } = useFormScope()
  const ids = requirementIds(id, lines)
  return (
    // The role, since without its bullets VoiceOver takes it for no list.
    <ul {...part('requirements')} role="list" aria-label={messages.requirementsTitle}>
      {lines.map(({ key, state, label, listed }, index) => (
        <li key={key} {...part('requirement', { [state]: true })} id={ids[index]}>
          <MarkIcon part={part} state={state} />
          <span {...part('requirement-label')}>
            <span>{listed ? label.replace(endMark, '') : label}</span>
            {listed && (
              <span {...part('requirement-state', { [state]: true })}>{messages.requirementStates[state]}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
