'use client'

import { useState } from 'react'
import { fieldExtras } from '../fields/field-extras-module.js'
import { useKit } from '../provider/kit-context.js'
import { useLoaded } from '../shared/use-lazy-module.js'
import type { PasswordStepProps } from '../steps/use-password-step.js'
import type { SessionsOptions, SessionsState, SessionsView } from '../fields/sessions-types.js'

/** What ends the other sessions after a success. Where its code cannot be fetched nothing is asked, and nothing ended. */
export function useSessions(
  sessions: SessionsOptions | undefined,
  onSuccess: PasswordStepProps['onSuccess'],
): SessionsView {
  const kit = useKit()
  const part = useLoaded(sessions !== undefined, fieldExtras)
  const [state, setState] = useState<SessionsState>({})
  return sessions && part ? part.viewSessions({ sessions, onSuccess, state, setState, kit }) : { onSuccess }
}
