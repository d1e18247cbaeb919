'use client'

import type { Kit } from '../../provider/kit-context.js'
import { loadExtraMessages } from '../../provider/use-extra-messages.js'
import type { ExtrasOptions, ExtrasView, SetExtras } from '../extras-types.js'
import { addChallenge } from './challenge.js'
import { viewSessions } from './sessions.js'

/** Loads the words. Without them nothing is asked, and nothing ended. */
export function startExtras(kit: Kit, setState: SetExtras): void {
  loadExtraMessages(kit).then(
    (text) => setState((before) => ({ ...before, text, view })),
    () => {},
  )
}

function view(options: ExtrasOptions): ExtrasView {
  const { props, state } = options
  const { sessions, challenge } = props
  const { text } = state
  const sessionsView = sessions && text ? viewSessions(sessions, text.sessions, options) : undefined
  return {
    onSuccess: sessionsView?.onSuccess ?? props.onSuccess,
    addTo(step, attempt) {
      const withSessions = sessionsView?.addTo(step) ?? step
      return challenge && text ? addChallenge(withSessions, challenge, text.challenge, attempt, options) : withSessions
    },
  }
}
