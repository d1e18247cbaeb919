'use client'

import type { Kit } from '../../provider/kit-context.js'
import type { Step } from '../../form/types.js'
import { loadExtraMessages } from '../../provider/use-extra-messages.js'
import type { ExtrasOptions, ExtrasState, ExtrasView, ProofLoader, SetExtras } from '../extras-types.js'
import { viewAuto } from './auto-mode.js'
import { addChallenge, giveUpChallenge } from './challenge.js'
import { chooseMode } from './choose-mode.js'
import type { Field } from '../types.js'
import { viewSessions } from './sessions.js'

/**
 * Loads the words, and what is not here. Without words nothing is asked, and nothing ended. A form keeps a place for the link to
 * another proof until all has come; one with `mode="auto"` draws the rest before.
 */
export function startExtras(kit: Kit, setState: SetExtras, proofs: ProofLoader | undefined, isAuto: boolean): void {
  const show = (found: Partial<ExtrasState>) => setState((before) => ({ ...before, view, ...found }))
  const words = loadExtraMessages(kit).then(
    (text) => ({ text }),
    () => ({}),
  )
  if (isAuto) void chooseMode(kit, setState)
  if (isAuto || !proofs) {
    show({ isOpening: !!proofs })
    void words.then(show)
  }
  if (!proofs) return
  const proof = proofs
    .load()
    .then((feature) => feature.loadView())
    .then(
      (viewProof) => ({ viewProof }),
      () => ({}),
    )
  void Promise.all([words, proof]).then(([text, found]) => show({ ...text, ...found, isOpening: false }))
}

function view(given: ExtrasOptions): ExtrasView {
  const wanted = given.props.mode
  const auto = wanted === 'auto' ? viewAuto(given) : undefined
  const mode = wanted === 'auto' ? auto?.mode : wanted
  const options = { ...given, mode }
  const { props, state } = options
  const { sessions, challenge, recovery, verify } = props
  const { text, viewProof } = state
  const proofView = (recovery ?? verify) && text && viewProof?.(options, text)
  const { onSuccess, onError, proof }: Omit<ExtrasView, 'addTo' | 'mode'> = proofView ?? props
  const sessionsView =
    sessions && text ? viewSessions(sessions, text.sessions, { ...options, props: { ...props, onSuccess } }) : undefined
  const keepsPlace = state.isOpening && !viewProof && mode !== 'set'
  const keepPlace = (step: Step<Field>) =>
    keepsPlace ? { ...step, formProps: { ...step.formProps, 'data-opening': '' } } : step
  return {
    mode,
    onSuccess: sessionsView?.onSuccess ?? onSuccess,
    onError,
    proof,
    // With a proof, the service speaks of that.
    takesOver: proof ? undefined : auto?.takesOver,
    addTo(step, attempt) {
      const withAuto = keepPlace(auto?.addTo(step, attempt) ?? step)
      const withSessions = sessionsView?.addTo(withAuto) ?? withAuto
      const { formError } = attempt.getSnapshot()
      // No answer to a challenge would help a proof that has ended.
      if (formError && proofView?.hasEnded(formError)) giveUpChallenge(formError)
      // A challenge of the form is not drawn beside the steps that take its place.
      const isDrawn = challenge && text && !(proofView && state.proving?.isAsking)
      const whole = isDrawn ? addChallenge(withSessions, challenge, text.challenge, attempt, options) : withSessions
      return proofView?.addTo(whole) ?? whole
    },
  }
}
