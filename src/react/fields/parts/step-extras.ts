'use client'

import type { Kit } from '../../provider/kit-context.js'
import { loadExtraMessages } from '../../provider/use-extra-messages.js'
import type { ExtrasOptions, ExtrasView, RecoveryLoader, SetExtras } from '../extras-types.js'
import { addChallenge } from './challenge.js'
import { viewSessions } from './sessions.js'

/** Loads the words, and the feature that is not here. Without them nothing is asked, and nothing ended. */
export function startExtras(kit: Kit, setState: SetExtras, recovery: RecoveryLoader | undefined): void {
  loadExtraMessages(kit).then(
    (text) => setState((before) => ({ ...before, text, view })),
    () => {},
  )
  recovery
    ?.load()
    .then((feature) => feature.loadRecovery())
    .then(
      (viewRecovery) => setState((before) => ({ ...before, viewRecovery })),
      () => {},
    )
}

function view(options: ExtrasOptions): ExtrasView {
  const { props, state } = options
  const { sessions, challenge, recovery } = props
  const { text, viewRecovery } = state
  const recoveryView = recovery && text && viewRecovery?.(options, recovery, text.recovery)
  const { onSuccess, onError, proof }: Omit<ExtrasView, 'addTo'> = recoveryView ?? props
  const sessionsView =
    sessions && text ? viewSessions(sessions, text.sessions, { ...options, props: { ...props, onSuccess } }) : undefined
  return {
    onSuccess: sessionsView?.onSuccess ?? onSuccess,
    onError,
    proof,
    addTo(step, attempt) {
      const withSessions = sessionsView?.addTo(step) ?? step
      // A challenge of the form is not drawn beside the steps that take its place.
      const isDrawn = challenge && text && !(recoveryView && state.recovery?.isAsking)
      const whole = isDrawn ? addChallenge(withSessions, challenge, text.challenge, attempt, options) : withSessions
      return recoveryView?.addTo(whole) ?? whole
    },
  }
}
