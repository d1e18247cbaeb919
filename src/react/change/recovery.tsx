'use client'

import { PasswordError } from '../../core/errors.js'
import type { RecoveryMessages } from '../../core/extra-messages.js'
import type { ProofOptions, ProofView, ViewProof } from '../fields/extras-types.js'
import type { DeadlineOptions } from '../form/types.js'
import type { RenderStep } from '../steps/draw-step.js'
import { addressesOf } from './addresses-of.js'
import { proofOf, withActions } from './proof.js'
import { RecoverySteps } from './recovery-steps.js'
import type { ResetStepsModule } from './recovery-types.js'

/** Loads the steps of a reset too. They are not imported statically: bundlers would divide the first load to share them. */
export async function loadView(): Promise<ViewProof> {
  const reset = await import('../reset/reset-steps.js')
  return (options, text) => view(options, text.recovery, reset)
}

function view(options: ProofOptions, text: RecoveryMessages, reset: ResetStepsModule): ProofView {
  const { scope, props } = options
  const { recovery = {} } = props
  const { isAsking, proof, error, update, back, end, refine, ...found } = proofOf(options, {
    ...text,
    again: scope.messages.code.again,
    isPossible: addressesOf(recovery, reset).length > 0,
    onForgotPassword: recovery.onForgotPassword,
  })

  function deadlineOf(pending: boolean): DeadlineOptions | undefined {
    if (isAsking || !proof || error || proof.expiresAt === Infinity) return undefined
    return {
      until: proof.expiresAt,
      onOver() {
        // A request in flight may still succeed.
        if (!pending) end(new PasswordError('token-expired'))
      },
    }
  }

  const beside = (render?: RenderStep) => (
    <RecoverySteps
      recovery={recovery}
      reset={reset}
      text={text}
      place={isAsking ? 'code' : proof ? 'password' : 'current'}
      onProved={(given) => update({ isAsking: false, proof: given })}
      onBack={back}
      onError={props.onError}
      onCancel={props.onCancel}
      challenge={props.challenge}
      render={render}
    />
  )

  return {
    ...found.view,
    addTo(step) {
      if (step.step === 'done') return step
      const deadline = deadlineOf(step.scope.pending)
      const refined = { ...refine(step), deadline }
      return {
        ...refined,
        beside,
        draw: (drawStep) => (
          // The form stays where it was in the tree, with its texts, whatever comes beside it.
          <>
            {drawStep(withActions(refined), deadline && <reset.Deadline {...deadline} />)}
            {beside()}
          </>
        ),
      }
    },
  }
}
