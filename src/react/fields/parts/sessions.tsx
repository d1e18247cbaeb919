'use client'

import type { CSSProperties } from 'react'
import type { SessionsMessages } from '../../../core/extra-messages.js'
import { words } from '../../../core/words.js'
import type { EndedSessionsResult, FlowSuccess } from '../../../form/types.js'
import { link } from '../../form/link.js'
import type { Choice, Line, Step } from '../../form/types.js'
import { useFormScope } from '../../shared/form-context.js'
import { endSessions } from './end-sessions.js'
import type { ExtrasOptions, ExtrasProps } from '../extras-types.js'
import type { Field } from '../types.js'

/** The checkbox of the form, the outcome on the panel, and an `onSuccess` that ends the sessions first. */
export function viewSessions(
  sessions: NonNullable<ExtrasProps['sessions']>,
  text: SessionsMessages,
  { scope, kit, props: { onSuccess, token }, state, setState }: ExtrasOptions,
): Pick<ExtrasProps, 'onSuccess'> & { addTo(step: Step<Field>): Step<Field> } {
  const { default: isTicked = true, ask = true } = sessions
  // Until the checkbox is on the page the person has chosen nothing.
  const { isWanted = !ask && isTicked, outcome } = state
  const outcomeId = `${scope.id}-sessions`

  async function end(): Promise<EndedSessionsResult> {
    const show = (next: EndedSessionsResult | 'pending') => {
      setState((before) => ({ ...before, outcome: next }))
      scope.announce(resultWords(text, next))
    }
    show('pending')
    const result = await endSessions(sessions, kit, !token)
    show(result)
    return result
  }

  async function endAndReport(success: FlowSuccess): Promise<void> {
    if (!isWanted) return onSuccess?.(success)
    const endedSessions = await end()
    const areAllEnded = typeof endedSessions === 'object' && endedSessions.ended === endedSessions.total
    await onSuccess?.({ ...success, endedSessions, shouldEndOtherSessions: !areAllEnded && endedSessions !== 'all' })
  }

  function choiceOf({ ask: label, hint }: SessionsMessages): Choice {
    const id = `${scope.id}-end-sessions`
    return {
      label,
      labelProps: { htmlFor: id },
      inputProps: {
        type: 'checkbox',
        id,
        checked: state.isWanted ?? isTicked,
        'aria-describedby': `${id}-hint`,
        onChange: ({ currentTarget }) => setState((before) => ({ ...before, isWanted: currentTarget.checked })),
        // From now on the person can choose.
        ref: (element) => {
          if (element)
            setState((before) => (before.isWanted === undefined ? { ...before, isWanted: isTicked } : before))
        },
      },
      hint: { key: 'sessions', text: hint, props: { id: `${id}-hint` } },
    }
  }

  /** The button goes with the press, and the focus must stay on the panel. */
  function retry(): void {
    scope.root.current?.querySelector<HTMLElement>(`[id="${outcomeId}"]`)?.focus()
    void end()
  }

  return {
    onSuccess: endAndReport,
    addTo(step) {
      if (step.step !== 'done') {
        const choice = ask ? choiceOf(text) : undefined
        return { ...step, choice, below: choice && <DrawnChoice choice={choice} /> }
      }
      if (!outcome) return step
      const line: Line = {
        key: 'sessions',
        text: resultWords(text, outcome),
        props: { id: outcomeId, tabIndex: -1 },
      }
      const canRetry = outcome === 'unknown' || (typeof outcome === 'object' && outcome.ended < outcome.total)
      return {
        ...step,
        outcome: line,
        below: (
          <>
            <DrawnOutcome line={line} />
            {step.below}
          </>
        ),
        links: canRetry
          ? [link({ key: 'retry', text: scope.messages.retry, onPress: retry }), ...step.links]
          : step.links,
      }
    },
  }
}

/** With its line it has the 24 pixels of the least target (WCAG 2.5.8). */
const asHighAsTarget: CSSProperties = { marginBlock: 6, verticalAlign: 'middle' }

function DrawnChoice({ choice: { label, labelProps, inputProps, hint } }: { choice: Choice }) {
  const { part } = useFormScope()
  return (
    <div {...part('field')}>
      <label {...part('label')} {...labelProps}>
        <input {...inputProps} style={asHighAsTarget} /> {label}
      </label>
      <p {...part('hint')} {...hint.props}>
        {hint.text}
      </p>
    </div>
  )
}

function DrawnOutcome({ line: { text, props } }: { line: Line }) {
  const { part } = useFormScope()
  return (
    <p {...part('note')} {...props}>
      {text}
    </p>
  )
}

function resultWords(sessions: SessionsMessages, outcome: EndedSessionsResult | 'pending'): string {
  if (typeof outcome === 'string') return sessions[outcome]
  if (outcome.total === 0) return sessions.none
  return outcome.ended === outcome.total ? sessions.all : words(sessions.some, outcome)
}
