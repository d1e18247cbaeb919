'use client'

import type { Dispatch, SetStateAction } from 'react'
import type { PasswordError } from '../../core/errors.js'
import type { PasswordTicket } from '../../core/ticket.js'
import type { ExtraMessages } from '../../core/extra-messages.js'
import type { ChangePasswordValues } from '../../core/operations.js'
import type { EndedSessionsResult, FlowSuccess, Texts } from '../../form/types.js'
import type { Step, StepState } from '../form/types.js'
import type { Kit } from '../provider/kit-context.js'
import type { FrameScope } from '../shared/form-context.js'
import type { Attempt, DrawChallenge, DrawVerify } from './challenge-types.js'
import type { ResetSessionsOptions, SessionsOptions } from './sessions-types.js'
import type { Field } from './types.js'

/** Why a signed-in person changes the password; it chooses the words, and whether the current one is asked for. */
export type ChangeMode = 'change' | 'set' | 'forced' | 'expired'

export interface ExtrasProps {
  sessions?: SessionsOptions | ResetSessionsOptions | undefined
  challenge?: DrawChallenge | undefined
  recovery?: RecoveryOptions | undefined
  verify?: DrawVerify | undefined
  mode?: ChangeMode | 'auto' | undefined
  autoFocus?: boolean | undefined
  ticket?: PasswordTicket | undefined
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  onError?: ((error: PasswordError) => void) | undefined
  onCancel?: (() => void) | undefined
  /** Of a reset, where there is no access token. */
  token?: object
}

/** What is remembered between two renders. No text of a field is in it. */
export interface ExtrasState {
  /** Whether the person wants the other sessions to end. */
  isWanted?: boolean
  /** What became of them. */
  outcome?: EndedSessionsResult | 'pending' | undefined
  proving?: ProofState
  viewProof?: ViewProof
  /** The code of another proof is on its way: its link has a place. */
  isOpening?: boolean
  auto?: AutoState
  /** The code of the features, once it is loaded; `null` where it cannot be. */
  view?: ((options: ExtrasOptions) => ExtrasView) | null
  /** Their words. */
  text?: ExtraMessages
}

/** What a form with `mode="auto"` has found out. */
export interface AutoState {
  mode: 'change' | 'set'
  /** Why it is another mode than the one that was chosen first. */
  reason?: 'asksCurrent' | 'asksNone'
  /** Where another account asks for it: whether the focus was in the form until then. */
  hadFocus?: boolean
}

export type SetExtras = Dispatch<SetStateAction<ExtrasState>>

export interface ExtrasOptions {
  scope: FrameScope
  kit: Kit
  props: ExtrasProps
  state: ExtrasState
  setState: SetExtras
}

/** What differs in a form, and what its step has besides. */
export interface ExtrasView extends Pick<ExtrasProps, 'onSuccess' | 'onError'> {
  mode: ChangeMode | undefined
  proof?: ChangeProof | undefined
  takesOver?: ((error: PasswordError) => boolean) | undefined
  addTo(step: Step<Field>, attempt: Attempt): Step<Field>
}

/**
 * The account's own addresses, to which a code can be sent in place of the current password. They are shown masked, and no
 * other can be typed.
 */
export interface RecoveryOptions {
  /** As the account has it. */
  email?: string | undefined
  /** With the code of its country, as in `+86 13800138000`. @default '+86' where it has none */
  phone?: string | undefined
  /** How many characters a code has, `verifyCodeLength` of the user pool. @default 6, or with the provider's `settings="server"` what the service says */
  codeLength?: number | undefined
  /** Verifies a code as soon as it is complete. @default false */
  autoSubmitCode?: boolean | undefined
  /**
   * Fills in the code of a text message to `phone` where the browser can read it (WebOTP: Chrome on Android). The last line
   * of the message must be `@<domain of the page> #<code>`; docs/sms-codes.md says how. @default false
   */
  webOtp?: boolean | undefined
  /**
   * Draws a link at the code that opens the mailbox of `email` in a new tab, for addresses of well-known providers such as
   * Gmail or QQ Mail. @default false
   */
  mailLink?: boolean | undefined
  /** Draws a button where the service takes no code for a change: sign the person out, and show `<ResetPasswordForm>`. */
  onForgotPassword?: (() => void) | undefined
}

/** What a code, or the host, has given. The token itself is in no state. */
export interface Proof {
  token: { read(): string; drop(): void }
  /** Milliseconds since the epoch; `Infinity` where the time is unknown. */
  expiresAt: number
  /** For an access token that proves it by being fresh: what sends with that one. The same for the same kit. */
  kitOf?: (kit: Kit) => Kit
}

/** What takes the place of the current password. */
export interface ChangeProof {
  /** In place of the provider's. */
  kit?: Kit
  /** What is sent with it. May throw a `PasswordError`; nothing is sent then. */
  valuesOf(texts: Texts): ChangePasswordValues
  endedState?: Pick<StepState, 'error' | 'text' | 'onSubmit' | 'ended'> | undefined
}

/** What is remembered between two renders. No text of a field is in it. */
export interface ProofState {
  /** The steps for a code, or what the host draws, take the place of the form. */
  isAsking?: boolean
  proof?: Proof
  /** Why the proof is no longer valid. */
  error?: PasswordError
  /** The service takes no such proof for a change. */
  isUnsupported?: boolean
  hadUnknownOutcome?: boolean
}

export type ProofOptions = ExtrasOptions & { mode: ChangeMode | undefined }

/** What the form is while another proof can take the place of the current password, and once it has. The mode is chosen by then. */
export type ViewProof = (options: ProofOptions, text: ExtraMessages) => ProofView

export interface ProofView extends Pick<ExtrasProps, 'onSuccess' | 'onError'> {
  proof?: ChangeProof | undefined
  /** Whether there was a proof that is no longer good, also where this failure has only just ended it. */
  hasEnded(failure: PasswordError): boolean
  addTo(step: Step<Field>): Step<Field>
}

/** The code of the feature, and what it needs in turn. */
export interface ProofLoader {
  load(): Promise<{ loadView(): Promise<ViewProof> }>
}
