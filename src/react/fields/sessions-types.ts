'use client'

import type { EndSessions, EndSessionsRequest } from '../../core/end-sessions.js'

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
