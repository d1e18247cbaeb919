import type { createFormControl } from 'react-hook-form'
import type { RequestExtra } from '../../core/call-endpoint.js'
import type { PasswordError } from '../../core/errors.js'
import type { OperationName } from '../../core/operations.js'
import type { FieldName } from '../../core/policy.js'
import type { FlowSuccess, FormAccess } from '../types.js'
import type { Breach } from './breach.js'
import type { PolicyReader } from '../requests/policy-reader.js'
import type { Submission } from '../requests/submission.js'
import type { TransportLoader } from '../requests/transport-loader.js'

/** react-hook-form knows the names of the fields and what is wrong with them; it has no values. */
export type FieldNames = Partial<Record<FieldName, never>>

/** After a pause in typing: which requirements are met, announced once, and what may be worth knowing of the password. */
export interface TypingAdvice {
  afterPause(): void
  cancel(): void
}

/** What the parts of the engine share. No text is in it. */
export interface EngineContext {
  form: FormAccess
  control: ReturnType<typeof createFormControl<FieldNames>>
  policy: PolicyReader
  transport: TransportLoader
  submission: Submission<OperationName>
  breach: Breach
  advice: TypingAdvice
  /** Of the request that the last check has started; `undefined` where it has started none. */
  answer: Promise<FlowSuccess> | undefined
  /** Whether the next check is that of a submit. */
  maySend: boolean
  /** What the next request has besides. */
  extra: RequestExtra | undefined
  /** Why the last check failed to run, or its request to start. */
  failure: PasswordError | undefined
}
