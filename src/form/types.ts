import type { FieldError } from 'react-hook-form'
import type { PasswordApiOptions } from '../core/api.js'
import type { RequestExtra } from '../core/call-endpoint.js'
import type { BreachCheck } from '../core/breach.js'
import type { EndedSessions } from '../core/end-sessions.js'
import type { Encryption } from '../core/encryption/index.js'
import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import type { Messages } from '../core/messages.js'
import type { CustomOperation, OperationName, OperationValues } from '../core/operations.js'
import type { BrokenRule, FieldName, Limits, PasswordPolicy, Requirement } from '../core/policy.js'
import type { NoteCode } from '../core/policy/notes.js'
import type { WorkerClient } from '../core/worker/worker-client.js'
import type { CacheOwner } from './cache-owner.js'

/** An event for your telemetry. Every member is a number or of a closed union, so no typed text fits in. */
export interface PasswordKitEvent {
  /** The form that the event is from. */
  flow: 'change' | 'reset'
  /** The step of the form. */
  step: 'account' | 'code' | 'password'
  /** What happened: the code of the error after a failure. */
  outcome: 'shown' | 'submitted' | 'succeeded' | PasswordErrorCode
  /** Milliseconds from the submit to the answer, without the time to load the kit's code. */
  durationMs?: number
}

/** What the provider lets a host observe and decide. */
export interface KitCallbacks {
  /** Maps an error to another one, for example by `apiCode`. The message and the field follow from the new code. */
  mapError?: ((error: PasswordError) => PasswordError) | undefined
  /** For telemetry. No field value is in it. */
  onEvent?: ((event: PasswordKitEvent) => void) | undefined
  /** The session is over. The next attempt asks `accessToken` again; none is made by itself. */
  onUnauthorized?: ((error: PasswordError) => void) | undefined
}

/** The provider's worker, and the connection to it once there is one. */
export interface WorkerConnection {
  readonly current: { make: () => Worker; client?: WorkerClient | undefined }
}

/** What a form needs of the provider. */
export interface KitOptions extends KitCallbacks {
  /** Without the access token: what knows it may outlive the provider, as the query of a key does. */
  service: Omit<PasswordApiOptions, 'accessToken'>
  /** The service with the access token. */
  getSignedInService: () => PasswordApiOptions
  /** Names the service: part of the key under which its encryption key and policy are cached. */
  serviceKey: readonly unknown[]
  /** Encrypts and sends in place of the page, where the host makes one. */
  worker: WorkerConnection | undefined
  encryption: Encryption
  policy: PasswordPolicy | 'server'
  /** Whether codes and headers follow the service's public configuration. */
  settings?: 'server' | undefined
  /** Whether the service's own sentence is shown below a refusal whose number is unknown. */
  showServiceMessage: boolean
  breach: BreachCheck | undefined
  /** Owns the kit's cache: what is cached goes when this object goes. */
  cacheOwner: CacheOwner
}

/** What became of the other sessions: how many have ended, all of them, or unknown. */
export type EndedSessionsResult = EndedSessions | 'all' | 'unknown'

/** What your application should do after a password was changed (OWASP ASVS 7.4.3). */
export interface FlowSuccess {
  /** The access token may have been revoked. Drop it and ask the user to sign in. */
  shouldReauthenticate: boolean
  /**
   * Another person may be signed in with the old password. V3 has no call that ends their sessions; your server can.
   */
  shouldEndOtherSessions: boolean
  /** Of a form with `sessions`, where the person wanted them to end. */
  endedSessions?: EndedSessionsResult | undefined
}

/** What is wrong with a field: a rule of the policy, or what the service said. Never text. */
export interface FieldIssue extends FieldError {
  rule: BrokenRule | undefined
  serviceError: PasswordError | undefined
}

export type FieldIssues = Partial<Record<FieldName, FieldIssue>>

/** The texts of a form, read for one call. Whoever has them keeps them in no closure that outlives the call. */
export type Texts = Record<FieldName, string>

/** Error codes that are shown with the words of a plain refusal: their own words would reveal an account. */
export type HiddenErrorCodes = Partial<Record<PasswordErrorCode, boolean>>

/** `breach-unknown`: whether it is known from leaks could not be found out. */
export type Note = NoteCode | 'breach-unknown'

/** Everything that the page shows of a form. Codes and numbers, never text. A new object for each change. */
export interface FormSnapshot {
  /** `validating`: the code, the policy or the breach check is waited for. `finishing`: the host's `onSuccess` is. */
  readonly status: 'idle' | 'validating' | 'submitting' | 'finishing' | 'done'
  readonly fieldIssues: Readonly<FieldIssues>
  /** What went wrong with the form as a whole. */
  readonly formError: PasswordError | null
  /** What the service said of that itself, where it may be shown. */
  readonly serviceMessage: string
  /** What the last request failed with, wherever that is shown. */
  readonly requestError: PasswordError | null
  /** Milliseconds since the epoch until which submitting is pointless; 0 where nothing has to be waited for. */
  readonly retryAt: number
  /** Whether that time is still ahead. */
  readonly isWaiting: boolean
  /** What the new password is measured against, as far as it is known by now. */
  readonly limits: Limits
  readonly policyStatus: 'ready' | 'loading' | 'failed'
  readonly requirements: readonly Requirement[]
  /** Worth knowing of the new password; none of it prevents a submit. */
  readonly notes: readonly Note[]
}

export type FormEvent =
  | { type: 'focus' }
  | { type: 'input' | 'blur'; field: FieldName }
  | { type: 'submit'; extra?: RequestExtra | undefined }
  /** The browser shows a page again that it had kept, and may have changed the inputs without an event. */
  | { type: 'pageShown' }
  | { type: 'waitEnded' }

/** What the form asks of the page that shows it. */
export interface FormEffects {
  /** Has the live region say something, after `delayMs` if it has not been replaced by then; '' takes back what was said. */
  announce(words: string, delayMs?: number): void
  /** Moves the focus unless the person is busy elsewhere on the page; returns whether it did. */
  focus(element: HTMLElement): boolean
  /** Shows what `update` changes before it returns, so that a focused field is read with its error. */
  commit(update: () => void): void
}

export interface PasswordFormOptions<Name extends OperationName = OperationName> {
  kit: KitOptions
  flow: PasswordKitEvent['flow']
  /** In the order of the form. */
  fields: readonly FieldName[]
  operation: Name | CustomOperation<OperationValues[Name]>
  /** What is sent for the texts. May throw a `PasswordError`; nothing is sent then. */
  valuesOf(texts: Texts): OperationValues[Name]
  /** The account's name, which is no password. */
  username: string | undefined
  hiddenErrorCodes: HiddenErrorCodes
  messages: Messages
  /** BCP 47. */
  tag: string
  /** Announced while the request is in flight, and when it succeeded. */
  text: { pending: string; done: string }
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  onError?: ((error: PasswordError) => void) | undefined
  /** Whether the form answers an error by asking for something else. It is not shown then. */
  takesOver?: ((error: PasswordError) => boolean) | undefined
}

/** What the form remembers of a field. Its text is in the input alone. */
export interface FieldRecord {
  /** `null` after unmount; `undefined` where the host's `Input` gives no readable `<input>`. */
  input?: HTMLInputElement | null | undefined
  wasTyped?: boolean
  /** Left at least once after something was typed, or submitted. */
  wasVisited?: boolean
  /** What the service said of the text that is in it. */
  serviceError?: PasswordError | undefined
  /** A service error about the whole form, kept until this field changes. */
  formRefusal?: PasswordError | undefined
}

/** What the engine is given of the form. */
export interface FormAccess {
  readonly options: PasswordFormOptions
  readonly fields: Record<FieldName, FieldRecord>
  readonly snapshot: FormSnapshot
  readonly effects: FormEffects
  update(change: Partial<FormSnapshot>): void
}

/** What checks, encrypts and sends; loaded with the first focus. */
export interface Engine {
  /** Whether a submit would wait for nothing but the service. */
  isReady(): boolean
  handle(event: Exclude<FormEvent, { type: 'submit' | 'waitEnded' }>): void
  submit(extra?: RequestExtra): Promise<void>
  /** Says why nothing is sent yet. */
  announceWait(): void
  optionsChanged(): void
  connect(): void
  /** Stops timers and what has not been sent. */
  disconnect(): void
}
