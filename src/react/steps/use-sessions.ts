'use client'

import { useEffect, useState } from 'react'
import { fieldExtras } from '../fields/field-extras-module.js'
import type { SessionsProps, SessionsState, SessionsView } from '../fields/sessions-types.js'
import { useKit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'

/** What ends the other sessions after a success. Where its code cannot be fetched nothing is asked, and nothing ended. */
export function useSessions(scope: FrameScope, props: SessionsProps, isSignedIn?: boolean): SessionsView {
  const kit = useKit()
  const [state, setState] = useState<SessionsState>({})
  const isWanted = !!props.sessions
  useEffect(() => {
    if (isWanted)
      fieldExtras.load().then(
        (part) => part.startSessions(kit, setState),
        () => {},
      )
  }, [isWanted, kit])
  return state.view
    ? state.view({ scope, kit, props, state, setState, isSignedIn })
    : { onSuccess: props.onSuccess, addTo: (step) => step }
}
