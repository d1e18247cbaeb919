'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import type { PasswordError, PasswordErrorCode } from '../core/errors.js'
import type { FieldName, Limits } from '../core/policy.js'
import { callHost } from './call-host.js'
import { isCommon, loadCommonPasswords } from './common-passwords.js'
import { deferred } from './deferred.js'
import { useFormScope } from './form-context.js'
import { useKit } from './kit.js'
import { HiddenUsername } from './parts/hidden-username.js'
import { NewPasswordField } from './parts/new-password-field.js'
import { PasswordField } from './parts/password-field.js'
import { SuccessPanel } from './parts/success-panel.js'
import { StepForm } from './step-form.js'
import { useAttempt } from './use-attempt.js'
import { useBreach } from './use-breach.js'
import { useCancel } from './use-cancel.js'
import { useEncryptor } from './use-encryptor.js'
import { usePasswordFields } from './use-password-fields.js'
import { usePolicy } from './use-policy.js'
import type { FlowSuccess, Submission } from './use-submission.js'

export interface PasswordStepProps {
  /** The service has accepted the new password. A promise holds the panel busy; what it throws changes nothing. */
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  /** An attempt has failed, and the form has said so. */
  onError?: ((error: PasswordError) => void) | undefined
  /**
   * Draws a button to leave by. After an attempt that failed its first press says that the password was not changed, or that
   * nobody knows; the second calls this: a browser may take the end of the form for a success (PM-22).
   */
  onCancel?: (() => void) | undefined
  /** Asks for the new password twice. @default true */
  confirm?: boolean | undefined
  /**
   * Shows how hard the new password is to guess. Its code is loaded by itself, nothing leaves the page, and it keeps nobody
   * from anything. @default false
   */
  strengthMeter?: boolean | undefined
  /** The account's name, for password managers. */
  username?: string | undefined
}

interface Flow<Values> {
  flow: ChangeMode | 'reset'
  names: readonly FieldName[]
  submission: Submission<Values>
  values(text: Record<FieldName, string>): Values
  /** Before the fields. */
  intro?: ReactNode
  /** In the panel that takes their place. */
  next?: ReactNode
  /** No attempt can succeed any more: why, and what the button does now. The fields stay, or browsers would take it for success. */
  instead?: { error: PasswordError; submit: string; onSubmit: () => void } | undefined
}

/** Why a signed-in person changes the password; it chooses the words, and whether the current one is asked for. */
export type ChangeMode = 'change' | 'set' | 'forced' | 'expired'

/** The step both flows share: secret fields, one button, and a panel that takes their place. */
export function PasswordStep<Values>({
  flow,
  names,
  submission,
  values,
  onSuccess,
  onError,
  onCancel,
  username,
  strengthMeter = false,
  intro,
  next,
  instead,
}: PasswordStepProps & Flow<Values>) {
  const kit = useKit()
  const { messages, tag, announce, focus } = useFormScope()
  const encryptor = useEncryptor(kit)
  const policy = usePolicy(kit)
  const breach = useBreach()
  const limits = (): Limits => ({
    policy: policy.current(),
    keyBytes: encryptor.keyBytes(),
    forbidden: username ? [username] : [],
    isCommon: isCommon(),
  })
  const refusesCommon = () => policy.current().refuseCommon !== false
  const fields = usePasswordFields({
    names,
    limits,
    async settle() {
      await policy.settled()
      if (refusesCommon()) await loadCommonPasswords()
    },
    isSettled: () => policy.state !== 'loading' && (!refusesCommon() || isCommon() !== undefined),
    breach,
  })
  const text = messages[flow]

  /** RST-09: whoever only knows an address must not learn that its account is locked, nor how many tries are left. */
  const untold: ReadonlySet<PasswordErrorCode> = new Set([
    ...(flow === 'reset' ? (['locked'] as const) : []),
    ...(names.includes('currentPassword') ? [] : (['wrong-password'] as const)),
  ])
  const { submit, pending, finishing, aboveForm, retryAt, waiting, endWait } = useAttempt({
    names,
    fields,
    submission,
    values,
    messages,
    tag,
    text,
    untold,
    announce,
    focus,
    mapError: kit.mapError,
    onSuccess,
    onError,
    onRefusal: ({ code }) => code === 'policy-changed' && policy.refresh(),
  })

  const cancel = useCancel({ error: submission.error, pending, onCancel })

  const prefetched = useRef(false)
  /** Once, and early, so that a submit waits for nothing; a failure is said when it matters. */
  function prefetch(): void {
    if (prefetched.current) return
    prefetched.current = true
    const parts = [deferred(), encryptor.load(), refusesCommon() && loadCommonPasswords()]
    for (const part of parts) if (part) part.then(fields.changed, () => {})
  }
  const known = policy.current()
  useEffect(() => fields.changed(), [known]) // eslint-disable-line react-hooks/exhaustive-deps -- only then

  useEffect(() => {
    void callHost(kit.onEvent, { flow: flow === 'reset' ? 'reset' : 'change', step: 'password', outcome: 'shown' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is
  }, [])

  if (submission.status === 'success') {
    return (
      <SuccessPanel title={text.success} text={text.next} finishing={finishing}>
        {next}
      </SuccessPanel>
    )
  }
  return (
    <StepForm
      text={instead ? { ...text, submit: instead.submit } : text}
      onSubmit={(event) => {
        if (!instead) return submit(event)
        event.preventDefault()
        return instead.onSubmit()
      }}
      onFocus={({ target }) => target instanceof HTMLInputElement && prefetch()}
      pending={pending}
      error={instead?.error ?? aboveForm}
      untold={untold}
      retryAt={retryAt}
      waiting={waiting}
      endWait={endWait}
      cancel={onCancel && cancel}
      actions={instead && next}
    >
      {intro}
      <HiddenUsername username={username} />
      {names.map((name, index) => {
        const last = index === names.length - 1
        return name === 'newPassword' ? (
          <NewPasswordField
            key={name}
            fields={fields}
            breach={breach}
            policy={policy}
            meter={strengthMeter}
            last={last}
          />
        ) : (
          <PasswordField key={name} name={name} fields={fields} last={last} />
        )
      })}
    </StepForm>
  )
}
