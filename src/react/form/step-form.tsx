'use client'

import type { FocusEventHandler, FormEvent, ReactNode } from 'react'
import type { PasswordError } from '../../core/errors.js'
import type { HiddenErrorCodes } from '../../form/types.js'
import { FormContext, useFormScope } from '../shared/form-context.js'
import { formEvents } from './form-events.js'
import { join } from '../shared/class-names.js'
import { Alert } from './parts/alert.js'
import { CancelNotice } from './parts/cancel-notice.js'
import { CancelButton } from './parts/cancel-button.js'
import { Countdown } from './parts/countdown.js'
import { Submit } from './parts/submit-button.js'
import type { Cancel } from './use-cancel.js'
import { usePress } from './use-press.js'

/** What a step says of its form, whoever draws it. */
export interface StepFormState {
  text: { title: string; description?: string | undefined; submit: string }
  onSubmit(event: FormEvent): unknown
  onFocus?: FocusEventHandler<HTMLFormElement> | undefined
  pending: boolean
  /** No attempt can succeed any more. */
  ended?: boolean
  /** The step itself is on its way. */
  busy?: boolean
  /** What went wrong with the form as a whole. */
  error: PasswordError | null
  hiddenErrorCodes?: HiddenErrorCodes | undefined
  /** Whether what the service says itself is shown; only where it cannot tell of an account. */
  showsServiceMessage?: boolean | undefined
  /** Milliseconds since the epoch until which a new attempt is useless; 0 where none has to be waited for. */
  retryAt?: number
  waiting?: boolean
  endWait?(): void
  /** Whether there is a button to leave by. */
  cancel?: Cancel | undefined
}

export interface StepFormProps extends StepFormState {
  children?: ReactNode
  /** Beside the button. */
  actions?: ReactNode
}

/** One form of a flow: its title, what went wrong with it, its fields, its button. */
export function StepForm({
  text,
  onSubmit,
  onFocus,
  pending,
  ended = false,
  busy = false,
  error,
  hiddenErrorCodes,
  showsServiceMessage,
  retryAt = 0,
  waiting = false,
  endWait = () => {},
  children,
  actions,
  cancel,
}: StepFormProps) {
  const frame = useFormScope()
  const { part, id, headingLevel, describedBy } = frame
  const press = usePress()
  const Heading = `h${headingLevel}` as const
  return (
    // eslint-disable-next-line react/jsx-no-constructed-context-values -- the form draws itself when all of it changes
    <FormContext.Provider value={{ ...frame, ...press, pending, ended, waiting }}>
      <form
        {...part('form', { pending })}
        // Only a backstop: React sends the form, and before hydration its button is disabled.
        method="post"
        noValidate
        aria-busy={busy || undefined}
        aria-labelledby={`${id}-title`}
        aria-describedby={join(text.description && `${id}-description`, describedBy)}
        {...formEvents(onSubmit)}
        onFocus={onFocus}
      >
        <Heading {...part('title')} id={`${id}-title`}>
          {text.title}
        </Heading>
        {text.description && (
          <p {...part('description')} id={`${id}-description`}>
            {text.description}
          </p>
        )}
        <Alert error={error} hiddenErrorCodes={hiddenErrorCodes} showsServiceMessage={showsServiceMessage} />
        {retryAt > 0 && <Countdown key={retryAt} until={retryAt} onOver={endWait} />}
        {children}
        {cancel?.notice && <CancelNotice cancel={cancel} />}
        <div {...part('actions')}>
          <Submit>{text.submit}</Submit>
          {actions}
          {cancel && <CancelButton cancel={cancel} />}
        </div>
      </form>
    </FormContext.Provider>
  )
}
