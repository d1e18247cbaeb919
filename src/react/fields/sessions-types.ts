'use client'

import type { Dispatch, SetStateAction } from 'react'
import type { EndSessions, EndSessionsRequest } from '../../core/end-sessions.js'
import type { SessionsMessages } from '../../core/extra-messages.js'
import type { EndedSessionsResult, FlowSuccess } from '../../form/types.js'
import type { Step } from '../form/types.js'
import type { Kit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'
import type { Field } from './types.js'

interface SessionsChoices {
  /** Draws a checkbox. Without it they are ended each time. @default true */
  ask?: boolean | undefined
  /** Whether it is ticked at first. @default true */
  default?: boolean | undefined
}

/** Of a form that can sign the person out elsewhere. */
export interface SessionsOptions extends SessionsChoices {
  /** Ends them, after the password has been changed: `endOtherDevices()`, or a call of your own. */
  end: EndSessions
}

/** Of a form that can sign the person out elsewhere after a reset. */
export interface ResetSessionsOptions extends SessionsChoices {
  /** Ends them, after the password has been reset, by a call of your own. Without a result all of them are taken to have ended. */
  end: (request: Pick<EndSessionsRequest, 'signal'>) => ReturnType<EndSessions>
}

export interface SessionsProps {
  sessions?: SessionsOptions | ResetSessionsOptions | undefined
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
}

/** What the person has chosen, and what became of the sessions. */
export interface SessionsState {
  isWanted?: boolean
  outcome?: EndedSessionsResult | 'pending' | undefined
  /** The code of the feature and its words, once both are loaded. */
  view?: (options: SessionsViewOptions) => SessionsView
  text?: SessionsMessages
}

export type SetSessions = Dispatch<SetStateAction<SessionsState>>

export interface SessionsViewOptions {
  scope: FrameScope
  kit: Kit
  props: SessionsProps
  state: SessionsState
  setState: SetSessions
  /** Whether there is an access token. */
  isSignedIn: boolean | undefined
}

/** What a form calls after the change, and what its step says of the sessions. */
export interface SessionsView extends Pick<SessionsProps, 'onSuccess'> {
  addTo(step: Step<Field>): Step<Field>
}
