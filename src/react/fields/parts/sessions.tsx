'use client'

import { useEffect, useId, useState, type Dispatch, type SetStateAction } from 'react'
import type { EndSessions } from '../../../core/end-sessions.js'
import type { SessionsMessages } from '../../../core/extra-messages.js'
import { words } from '../../../core/words.js'
import { loadSignedInService } from '../../../form/signed-in-service.js'
import type { EndedSessionsResult, FlowSuccess } from '../../../form/types.js'
import { link } from '../../form/link.js'
import { Link } from '../../form/parts/link-button.js'
import { useKit, type Kit } from '../../provider/kit-context.js'
import { loadExtraMessages } from '../../provider/use-extra-messages.js'
import { useFormScope } from '../../shared/form-context.js'
import { useOnChange } from '../../shared/use-on-change.js'
import type { SessionsOptions, SessionsState, SessionsView } from '../sessions-types.js'

/** Milliseconds after which nobody waits for the sessions to end any longer. */
const timeoutMs = 30_000

/** Ends them. What goes wrong changes nothing about the password, so it is a result and no error. */
async function endSessions(end: EndSessions, kit: Kit): Promise<EndedSessionsResult> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<'unknown'>((resolve) => {
    timer = setTimeout(() => {
      controller.abort()
      resolve('unknown')
    }, timeoutMs)
  })
  try {
    const ended = (async () =>
      (await end({ service: await loadSignedInService(kit), signal: controller.signal })) ?? 'all')()
    return await Promise.race([ended, timeout])
  } catch {
    return 'unknown' // The panel says that nobody knows.
  } finally {
    clearTimeout(timer)
  }
}

interface ViewOptions extends Pick<SessionsView, 'onSuccess'> {
  sessions: SessionsOptions
  state: SessionsState
  setState: Dispatch<SetStateAction<SessionsState>>
  kit: Kit
}

/** The choice before, what became of it, and what is called after a success. */
export function viewOf({ sessions, onSuccess, state, setState, kit }: ViewOptions): SessionsView {
  const { default: isTicked = true, ask = true } = sessions
  // Until the checkbox is on the page, with its words, the person has chosen nothing.
  const { isWanted = !ask && isTicked, outcome } = state

  async function end(): Promise<EndedSessionsResult> {
    const show = (next: SessionsState['outcome']) => setState((before) => ({ ...before, outcome: next }))
    show('pending')
    const result = await endSessions(sessions.end, kit)
    show(result)
    return result
  }

  async function endAndReport(success: FlowSuccess): Promise<void> {
    if (!isWanted) return onSuccess?.(success)
    const endedSessions = await end()
    const areAllEnded = typeof endedSessions === 'object' && endedSessions.ended === endedSessions.total
    await onSuccess?.({ ...success, endedSessions, shouldEndOtherSessions: !areAllEnded && endedSessions !== 'all' })
  }

  return {
    onSuccess: endAndReport,
    choice: ask && (
      <SessionsChoice
        isWanted={state.isWanted ?? isTicked}
        onShown={() => setState((before) => ({ isWanted: isTicked, ...before }))}
        onChange={(checked) => setState((before) => ({ ...before, isWanted: checked }))}
      />
    ),
    result: outcome && <SessionsResult outcome={outcome} onRetry={() => void end()} />,
  }
}

interface SessionsChoiceProps {
  isWanted: boolean
  /** The person can choose from now on. */
  onShown: () => void
  onChange: (isWanted: boolean) => void
}

/** The words of the feature; nothing until they are loaded. */
function useSessionsMessages(): SessionsMessages | undefined {
  const kit = useKit()
  const [messages, setMessages] = useState<SessionsMessages>()
  useEffect(() => {
    loadExtraMessages(kit).then(
      ({ sessions }) => setMessages(sessions),
      () => {}, // Without words there is no checkbox, and nothing is ended.
    )
  }, [kit])
  return messages
}

/** Whether the person wants to be signed out elsewhere. */
function SessionsChoice({ isWanted, onShown, onChange }: SessionsChoiceProps) {
  const { part } = useFormScope()
  const text = useSessionsMessages()
  useOnChange(text !== undefined, (isShown) => isShown && onShown())
  const id = useId()
  return (
    text && (
      <div {...part('field')}>
        <label {...part('label')} htmlFor={id}>
          <input
            type="checkbox"
            id={id}
            checked={isWanted}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />{' '}
          {text.ask}
        </label>
        <p {...part('hint')} id={`${id}-hint`}>
          {text.hint}
        </p>
      </div>
    )
  )
}

interface SessionsResultProps {
  outcome: EndedSessionsResult | 'pending'
  onRetry: () => void
}

/** What became of the other sessions, on the panel. */
function SessionsResult({ outcome, onRetry }: SessionsResultProps) {
  const { part, messages, announce } = useFormScope()
  const sessions = useSessionsMessages()
  const text = sessions ? resultWords(sessions, outcome) : ''
  const [sentence, setSentence] = useState<HTMLParagraphElement | null>(null)
  useEffect(() => announce(text), [announce, text])
  /** The button goes with the press, and the focus must stay on the panel. */
  function retry(): void {
    sentence?.focus()
    onRetry()
  }
  const isLacking = outcome === 'unknown' || (typeof outcome === 'object' && outcome.ended < outcome.total)
  return (
    <>
      <p {...part('note')} ref={setSentence} tabIndex={-1}>
        {text}
      </p>
      {isLacking && <Link line={link({ key: 'retry', text: messages.retry, onPress: retry })} />}
    </>
  )
}

function resultWords(sessions: SessionsMessages, outcome: SessionsResultProps['outcome']): string {
  if (typeof outcome === 'string') return sessions[outcome]
  if (outcome.total === 0) return sessions.none
  return outcome.ended === outcome.total ? sessions.all : words(sessions.some, outcome)
}
