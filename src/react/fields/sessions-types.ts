'use client'

import type { ReactNode } from 'react'
import type { EndSessions } from '../../core/end-sessions.js'
import type { EndedSessionsResult, FlowSuccess } from '../../form/types.js'

/** Of a form that can sign the person out elsewhere. */
export interface SessionsOptions {
  /** Ends them, after the password has been changed: `endOtherDevices()`, or a call of your own. */
  end: EndSessions
  /** Draws a checkbox. Without it they are ended each time. @default true */
  ask?: boolean | undefined
  /** Whether it is ticked at first. @default true */
  default?: boolean | undefined
}

/** What the person has chosen, and what became of the sessions. */
export interface SessionsState {
  isWanted?: boolean
  outcome?: EndedSessionsResult | 'pending' | undefined
}

/** What a form draws before the change and after it, and what it calls after it. */
export interface SessionsView {
  onSuccess: ((result: FlowSuccess) => void | Promise<void>) | undefined
  choice?: ReactNode
  result?: ReactNode
}
