'use client'

import { useFormScope } from '../form-context.js'
import type { ChecklistLine } from '../use-checklist.js'
import { MarkIcon } from './icons.js'

export interface RequirementsProps {
  id: string
  lines: readonly ChecklistLine[]
}

/** Ids of the lines: the list itself would describe the field with its own name alone (accname 1.2, 2C). */
export const requirementIds = (id: string, lines: readonly ChecklistLine[]) => lines.map((_, index) => `${id}-${index}`)

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
