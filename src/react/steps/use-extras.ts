'use client'

import { useEffect, useState } from 'react'
import { fieldExtras } from '../fields/field-extras-module.js'
import type { ExtrasProps, ExtrasState, ExtrasView, ProofLoader } from '../fields/extras-types.js'
import { useKit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'

/**
 * What only some steps have: the choice about other sessions, a challenge, another proof in place of the current password, a form
 * that depends on the account. Where its code cannot be fetched the form goes without.
 */
export function useExtras(scope: FrameScope, props: ExtrasProps, proofs?: ProofLoader): ExtrasView {
  const kit = useKit()
  const [state, setState] = useState<ExtrasState>({})
  const { mode } = props
  /** What is drawn depends on the account: the form keeps its place until that is known. */
  const isAuto = mode === 'auto'
  const isWanted = !!(props.sessions ?? props.challenge ?? proofs ?? isAuto)
  useEffect(() => {
    if (isWanted)
      fieldExtras.load().then(
        (part) => part.startExtras(kit, setState, proofs, isAuto),
        () => setState({ view: null }),
      )
  }, [isWanted, kit, proofs, isAuto])
  return (
    state.view?.({ scope, kit, props, state, setState }) ?? {
      mode: isAuto ? 'change' : mode,
      addTo: (step) =>
        state.view === null
          ? step
          : {
              ...step,
              formProps: {
                ...step.formProps,
                // Keeps a place for the link below the current password.
                'data-opening': mode === 'set' ? undefined : proofs && '',
                style: isAuto ? { visibility: 'hidden' } : undefined,
              },
            },
    }
  )
}
