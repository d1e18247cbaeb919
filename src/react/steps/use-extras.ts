'use client'

import { useEffect, useState } from 'react'
import { fieldExtras } from '../fields/field-extras-module.js'
import type { ExtrasProps, ExtrasState, ExtrasView } from '../fields/extras-types.js'
import { useKit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'

/** What only some steps have: the choice about other sessions, a challenge. Where its code cannot be fetched the form goes without. */
export function useExtras(scope: FrameScope, props: ExtrasProps): ExtrasView {
  const kit = useKit()
  const [state, setState] = useState<ExtrasState>({})
  const isWanted = !!(props.sessions ?? props.challenge)
  useEffect(() => {
    if (isWanted)
      fieldExtras.load().then(
        (part) => part.startExtras(kit, setState),
        () => {},
      )
  }, [isWanted, kit])
  return state.view
    ? state.view({ scope, kit, props, state, setState })
    : { onSuccess: props.onSuccess, addTo: (step) => step }
}
