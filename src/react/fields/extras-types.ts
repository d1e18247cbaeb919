'use client'

import type { Dispatch, SetStateAction } from 'react'
import type { PasswordError } from '../../core/errors.js'
import type { ExtraMessages } from '../../core/extra-messages.js'
import type { EndedSessionsResult, FlowSuccess } from '../../form/types.js'
import type { Step } from '../form/types.js'
import type { Kit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'
import type { Attempt, DrawChallenge } from './challenge-types.js'
import type { ResetSessionsOptions, SessionsOptions } from './sessions-types.js'
import type { Field } from './types.js'

export interface ExtrasProps {
  sessions?: SessionsOptions | ResetSessionsOptions | undefined
  challenge?: DrawChallenge | undefined
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  /** Of a reset, where there is no access token. */
  token?: object
}

/** What is remembered between two renders. No text of a field is in it. */
export interface ExtrasState {
  /** Whether the person wants the other sessions to end. */
  isWanted?: boolean
  /** What became of them. */
  outcome?: EndedSessionsResult | 'pending' | undefined
  /** The challenge that the person has given up. */
  givenUp?: PasswordError
  /** The code of the features and their words, once both are loaded. */
  view?: (options: ExtrasOptions) => ExtrasView
  text?: ExtraMessages
}

export type SetExtras = Dispatch<SetStateAction<ExtrasState>>

export interface ExtrasOptions {
  scope: FrameScope
  kit: Kit
  props: ExtrasProps
  state: ExtrasState
  setState: SetExtras
}

/** What a form calls after a success, and what its step has besides. */
export interface ExtrasView extends Pick<ExtrasProps, 'onSuccess'> {
  addTo(step: Step<Field>, attempt: Attempt): Step<Field>
}
