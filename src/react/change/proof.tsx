'use client'

import type { ReactNode } from 'react'
import { endsToken } from '../../core/error-facts.js'
import { PasswordError } from '../../core/errors.js'
import type { ChangeProof, ProofOptions, ProofView, ProofState } from '../fields/extras-types.js'
import type { Field } from '../fields/types.js'
import { link } from '../form/link.js'
import { Link } from '../form/parts/link-button.js'
import type { LinkLine, Step } from '../form/types.js'
import { ProofKeeper } from './proof-keeper.js'

/** Another way to prove who asks: a code of the kit's, or what the host draws. */
export interface Way {
  /** Whether there is such a way for this account. */
  isPossible: boolean
  /** The link below the current password. */
  link: string
  /** The button that leads back to the current password. */
  back: string
  /** Says that the service does not take what was proved. */
  unsupported: string
  /** The button once what was proved is no longer valid. */
  again: string
  onForgotPassword?: (() => void) | undefined
  /** Called when the form is gone: what the host is still holding of it does nothing from then on. */
  onGone?: (() => void) | undefined
}

/** The state of a change in which another proof may take the place of the current password, and what can be done about it. */
export function proofOf(
  { scope, kit, props, mode: given, state: { proving: state = {} }, setState }: ProofOptions,
  way: Way,
) {
  const { isAsking = false, proof, error, isUnsupported = false } = state
  const { ticket } = props
  const mode = given ?? ticket?.mode ?? 'change'
  const isOffered = mode !== 'set' && !ticket && !isUnsupported && way.isPossible

  const update = (more: ProofState) => setState((before) => ({ ...before, proving: { ...before.proving, ...more } }))
  /** Another way is chosen, and what was proved no longer counts. */
  function leave(more: ProofState): void {
    proof?.token.drop()
    setState((before) => ({
      ...before,
      proving: { isUnsupported: before.proving?.isUnsupported ?? false, ...more },
    }))
  }
  const ask = () => leave({ isAsking: true })
  const back = () => leave({ isAsking: false })
  function end(failure: PasswordError, more?: ProofState): void {
    proof?.token.drop()
    update({ ...more, error: failure })
  }

  function onError(failure: PasswordError): void {
    const hadUnknownOutcome = state.hadUnknownOutcome || failure.code === 'outcome-unknown'
    const explained = explain(failure, hadUnknownOutcome)
    if (isNotTaken(failure)) end(failure, { isUnsupported: true })
    else if (endsToken(failure.code)) end(explained)
    else update({ hadUnknownOutcome })
    props.onError?.(explained)
  }

  const endedState = (failure: PasswordError): ChangeProof['endedState'] => ({
    error: failure,
    ended: true,
    text: { ...scope.messages[mode], submit: isUnsupported ? way.back : way.again },
    onSubmit(event) {
      event.preventDefault()
      if (isUnsupported) back()
      else ask()
    },
  })

  function linksFor(waiting: boolean): LinkLine[] {
    const { onForgotPassword } = way
    if (isUnsupported) {
      if (!onForgotPassword) return []
      return [link({ key: 'forgot', text: scope.messages.account.title, onPress: onForgotPassword })]
    }
    return proof ? [link({ key: 'back', text: way.back, onPress: back, waiting })] : []
  }

  /** The provider is for somebody else: nothing of before counts. */
  function other(): void {
    if (isAsking || proof) back()
  }
  const keeper = <ProofKeeper token={proof?.token} kit={kit} onGone={way.onGone} onOther={other} />

  /** The step of the change, as it is meanwhile. */
  function refine(given: Step<Field>): Step<Field> {
    const step = withKeeper(given, keeper)
    if (isAsking) return hidden(step)
    const { pending } = step.scope
    const action = isOffered ? link({ key: 'recover', text: way.link, onPress: ask, waiting: pending }) : undefined
    return {
      ...step,
      alert: error && isUnsupported ? { ...step.alert, text: way.unsupported } : step.alert,
      links: [...step.links, ...linksFor(pending)],
      field: (name, render) =>
        step.field(name, (field) => render(name === 'currentPassword' ? { ...field, action } : field)),
    }
  }

  const view: Omit<ProofView, 'addTo'> = {
    onError: proof ? onError : props.onError,
    onSuccess: proof ? (result) => (proof.token.drop(), props.onSuccess?.(result)) : props.onSuccess,
    proof: proof && {
      valuesOf: ({ newPassword }) =>
        proof.kitOf ? { newPassword } : { newPassword, passwordResetToken: readToken(proof.token) },
      ...(proof.kitOf && { kit: proof.kitOf(kit) }),
      endedState: error && endedState(error),
    },
    hasEnded: (failure) => proof !== undefined && (error !== undefined || isNotTaken(failure)),
  }
  return { isAsking, proof, error, update, back, end, refine, view }
}

/** Draws what can be done about a field below it. */
export const withActions = (step: Step<Field>): Step<Field> => ({
  ...step,
  field: (name, render) =>
    step.field(name, (field) =>
      field.action ? (
        <>
          {render(field)}
          <Link line={field.action} />
        </>
      ) : (
        render(field)
      ),
    ),
})

/** It is drawn after the new password, whose field is in every form, the host's too. The field stays first, and so the same to React. */
const withKeeper = (step: Step<Field>, keeper: ReactNode): Step<Field> => ({
  ...step,
  field: (name, render) =>
    step.field(
      name,
      name === 'newPassword'
        ? (field) => (
            <>
              {render(field)}
              {keeper}
            </>
          )
        : render,
    ),
})

/** It stays on the page with its texts, and is not seen. */
const hidden = (step: Step<Field>): Step<Field> => ({
  ...step,
  titleProps: { ...step.titleProps, hidden: true },
  descriptionProps: { ...step.descriptionProps, hidden: true },
  formProps: { ...step.formProps, hidden: true },
  links: [],
  cancel: undefined,
})

/** A token that was dropped is never sent as an empty one. */
export function readToken(token: { read(): string }): string {
  const text = token.read()
  if (!text) throw new PasswordError('token-missing')
  return text
}

/** The service has one number for whatever is wrong with a token: an attempt before may have used it. */
const explain = (failure: PasswordError, hadUnknownOutcome: boolean) =>
  failure.code === 'token-invalid' && hadUnknownOutcome ? new PasswordError('token-used', '', failure) : failure

/** An older service ignores the token, and asks for the current password, or calls the request malformed. */
const isNotTaken = ({ code, apiCode, statusCode }: PasswordError) =>
  // An answer that contradicts itself refuses nothing: the password may have been changed.
  code !== 'outcome-unknown' && (apiCode === 2201 || (statusCode === 400 && (apiCode === undefined || apiCode === 400)))
