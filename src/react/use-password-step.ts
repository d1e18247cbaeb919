'use client'

import { useEffect, useRef } from 'react'
import type { PasswordError } from '../core/errors.js'
import type { FieldName, Limits } from '../core/policy.js'
import type { Untold } from './alert-words.js'
import { callHost } from './call-host.js'
import { isCommon, loadCommonPasswords } from './common-passwords.js'
import { deferred } from './deferred.js'
import type { FrameScope } from './form-context.js'
import { useKit } from './kit.js'
import type { StepFormState } from './step-form.js'
import { useAttempt } from './use-attempt.js'
import { useBreach } from './use-breach.js'
import { useCancel } from './use-cancel.js'
import { useEncryptor } from './use-encryptor.js'
import type { NewPasswordOptions } from './use-new-password.js'
import { usePasswordFields } from './use-password-fields.js'
import { usePolicy } from './use-policy.js'
import type { FlowSuccess, Submission } from './use-submission.js'

export interface PasswordStepProps {
  /** The service has accepted the new password. A promise holds the panel busy; what it throws changes nothing. */
  onSuccess?: ((result: FlowSuccess) => void | Promise<void>) | undefined
  /** An attempt has failed; the form says so by itself. */
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

/** Why a signed-in person changes the password; it chooses the words, and whether the current one is asked for. */
export type ChangeMode = 'change' | 'set' | 'forced' | 'expired'

/** What tells the flows apart. */
export interface PasswordFlow<Values> {
  flow: ChangeMode | 'reset'
  names: readonly FieldName[]
  submission: Submission<Values>
  values(text: Record<FieldName, string>): Values
  /** No attempt can succeed any more: why, and what the button does now. The fields stay, or browsers would take it for success. */
  instead?: Pick<StepFormState, 'error' | 'text' | 'onSubmit' | 'ended'> | undefined
}

export interface PasswordStepState extends NewPasswordOptions {
  names: readonly FieldName[]
  form: StepFormState
  /** The service has said yes: what is said then. */
  success: { title: string; text: string; finishing: boolean } | undefined
}

export interface PasswordStepOptions<Values>
  extends PasswordFlow<Values>, Pick<PasswordStepProps, 'onSuccess' | 'onError' | 'onCancel' | 'username'> {}

/** The step both flows share: secret fields, one button, and what takes their place. */
export function usePasswordStep<Values>(
  scope: FrameScope,
  { flow, names, submission, values, onSuccess, onError, onCancel, username, instead }: PasswordStepOptions<Values>,
): PasswordStepState {
  const kit = useKit()
  const { messages, tag, announce, root, focus } = scope
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

  /** Whoever only knows an address must not learn that its account is locked, nor how many tries are left. */
  const untold: Untold = { locked: flow === 'reset', 'wrong-password': !names.includes('currentPassword') }
  const { submit, finishing, ...attempt } = useAttempt({
    names,
    fields,
    submission,
    values,
    messages,
    tag,
    text,
    untold,
    announce,
    formFocus: { root, focus },
    mapError: kit.mapError,
    onSuccess,
    onError,
    onRefusal: ({ code }) => code === 'policy-changed' && policy.refresh(),
  })

  const cancel = useCancel({ error: submission.error, pending: attempt.pending, onCancel })

  const prefetched = useRef(false)
  /** Once, and early, so that a submit waits for nothing; a failure is said when it matters. */
  function prefetch(): void {
    if (prefetched.current) return
    prefetched.current = true
    const parts = [deferred(), encryptor.load(), ...(refusesCommon() ? [loadCommonPasswords()] : [])]
    for (const part of parts) void part.then(fields.changed, () => {})
  }
  const known = policy.current()
  useEffect(() => {
    const { changed } = fields
    changed()
    // WebKit empties secret fields just after it shows a page again that it had kept, without an event of theirs.
    const look = () => void setTimeout(changed)
    addEventListener('pageshow', look)
    return () => removeEventListener('pageshow', look)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only then
  }, [known])

  useEffect(() => {
    void callHost(kit.onEvent, { flow: flow === 'reset' ? 'reset' : 'change', step: 'password', outcome: 'shown' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it is
  }, [])

  return {
    names,
    fields,
    breach,
    policy,
    form: {
      ...attempt,
      text,
      onSubmit: submit,
      onFocus: ({ target }) => target instanceof HTMLInputElement && prefetch(),
      untold,
      cancel: onCancel && cancel,
      ...instead,
    },
    success: submission.status === 'success' ? { title: text.success, text: text.next, finishing } : undefined,
  }
}
