'use client'

import { useEffect, useState } from 'react'
import { fieldExtras } from '../fields/field-extras-module.js'
import type { ExtrasProps, ExtrasState, ExtrasView, RecoveryLoader } from '../fields/extras-types.js'
import { useKit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'

/**
 * What only some steps have: the choice about other sessions, a challenge, a code in place of the current password. Where its
 * code cannot be fetched the form goes without.
 */
export function useExtras(scope: FrameScope, props: ExtrasProps, recovery?: RecoveryLoader): ExtrasView {
  const kit = useKit()
  const [state, setState] = useState<ExtrasState>({})
  const isWanted = !!(props.sessions ?? props.challenge ?? recovery)
  useEffect(() => {
    if (isWanted)
      fieldExtras.load().then(
        (part) => part.startExtras(kit, setState, recovery),
        () => {},
      )
  }, [isWanted, kit, recovery])
  return state.view?.({ scope, kit, props, state, setState }) ?? { addTo: (step) => step }
}
