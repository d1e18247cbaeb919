'use client'

import { endsToken } from '../../core/error-facts.js'
import { PasswordError } from '../../core/errors.js'
import type { RecoveryMessages } from '../../core/extra-messages.js'
import type {
  ChangeProof,
  Proof,
  RecoveryOptions,
  RecoveryState,
  RecoveryView,
  ViewRecovery,
} from '../fields/extras-types.js'
import type { Field } from '../fields/types.js'
import { link } from '../form/link.js'
import { Link } from '../form/parts/link-button.js'
import type { DeadlineOptions, LinkLine, Step } from '../form/types.js'
import type { RenderStep } from '../steps/draw-step.js'
import { addressesOf } from './addresses-of.js'
import { RecoverySteps } from './recovery-steps.js'
import type { ResetStepsModule } from './recovery-types.js'

/** Loads the steps of a reset too. They are not imported statically: bundlers would divide the first load to share them. */
export async function loadRecovery(): Promise<ViewRecovery> {
  const reset = await import('../reset/reset-steps.js')
  return (options, recovery, text) => view(options, recovery, text, reset)
}

function view(
  { scope, props, mode: given, state: { recovery: state = {} }, setState }: Parameters<ViewRecovery>[0],
  recovery: RecoveryOptions,
  text: RecoveryMessages,
  reset: ResetStepsModule,
): RecoveryView {
  const { isAsking = false, proof, error, isUnsupported = false } = state
  const { ticket } = props
  const mode = given ?? ticket?.mode ?? 'change'
  const isOffered = mode !== 'set' && !ticket && !isUnsupported && addressesOf(recovery, reset).length > 0

  const update = (more: RecoveryState) =>
    setState((before) => ({ ...before, recovery: { ...before.recovery, ...more } }))
  /** Another way is chosen, and what was proved no longer counts. */
  function leave(more: RecoveryState): void {
    proof?.token.drop()
    setState((before) => ({
      ...before,
      recovery: { isUnsupported: before.recovery?.isUnsupported ?? false, ...more },
    }))
  }
  const ask = () => leave({ isAsking: true })
  const back = () => leave({ isAsking: false })
  function end(failure: PasswordError, more?: RecoveryState): void {
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

  function deadlineOf(pending: boolean): DeadlineOptions | undefined {
    if (!proof || error || proof.expiresAt === Infinity) return undefined
    return {
      until: proof.expiresAt,
      onOver() {
        // A request in flight may still succeed.
        if (!pending) end(new PasswordError('token-expired'))
      },
    }
  }

  const endedState = (failure: PasswordError): ChangeProof['endedState'] => ({
    error: failure,
    ended: true,
    text: { ...scope.messages[mode], submit: isUnsupported ? text.back : scope.messages.code.again },
    onSubmit(event) {
      event.preventDefault()
      if (isUnsupported) back()
      else ask()
    },
  })

  function linksFor(waiting: boolean): LinkLine[] {
    const { onForgotPassword } = recovery
    if (isUnsupported) {
      if (!onForgotPassword) return []
      return [link({ key: 'forgot', text: scope.messages.account.title, onPress: onForgotPassword })]
    }
    return proof ? [link({ key: 'back', text: text.back, onPress: back, waiting })] : []
  }

  /** The step of the change, as it is meanwhile. */
  function refine(step: Step<Field>): Step<Field> {
    if (isAsking) return hidden(step)
    const { pending } = step.scope
    const action = isOffered ? link({ key: 'recover', text: text.link, onPress: ask, waiting: pending }) : undefined
    return {
      ...step,
      alert: error && isUnsupported ? { ...step.alert, text: text.unsupported } : step.alert,
      links: [...step.links, ...linksFor(pending)],
      deadline: deadlineOf(pending),
      field: (name, render) =>
        step.field(name, (field) => render(name === 'currentPassword' ? { ...field, action } : field)),
    }
  }

  const beside = (render?: RenderStep) => (
    <RecoverySteps
      recovery={recovery}
      reset={reset}
      text={text}
      place={isAsking ? 'code' : proof ? 'password' : 'current'}
      onProved={(given) => update({ isAsking: false, proof: given })}
      onBack={back}
      onError={props.onError}
      onCancel={props.onCancel}
      challenge={props.challenge}
      render={render}
    />
  )

  return {
    onError: proof ? onError : props.onError,
    onSuccess: proof ? (result) => (proof.token.drop(), props.onSuccess?.(result)) : props.onSuccess,
    proof: proof && {
      valuesOf: ({ newPassword }) => ({ newPassword, passwordResetToken: readToken(proof) }),
      endedState: error && endedState(error),
    },
    addTo(step) {
      if (step.step === 'done') return step
      const refined = refine(step)
      const { deadline } = refined
      return {
        ...refined,
        beside,
        draw: (drawStep) => (
          // The form stays where it was in the tree, with its texts, whatever comes beside it.
          <>
            {drawStep(withActions(refined), deadline && <reset.Deadline {...deadline} />)}
            {beside()}
          </>
        ),
      }
    },
  }
}

/** Draws what can be done about a field below it. */
const withActions = (step: Step<Field>): Step<Field> => ({
  ...step,
  field: (name, render) =>
    step.field(name, (field) => (
      <>
        {render(field)}
        {field.action && <Link line={field.action} />}
      </>
    )),
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
function readToken({ token }: Proof): string {
  const passwordResetToken = token.read()
  if (!passwordResetToken) throw new PasswordError('token-missing')
  return passwordResetToken
}

/** The service has one number for whatever is wrong with a token: an attempt before may have used it. */
const explain = (failure: PasswordError, hadUnknownOutcome: boolean) =>
  failure.code === 'token-invalid' && hadUnknownOutcome ? new PasswordError('token-used', '', failure) : failure

/** An older service looks past the token, and asks for the current password, or calls the request malformed. */
const isNotTaken = ({ apiCode, statusCode }: PasswordError) =>
  apiCode === 2201 || (statusCode === 400 && (apiCode === undefined || apiCode === 400))
