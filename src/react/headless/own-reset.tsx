'use client'

import { useMemo, useState, type ReactNode } from 'react'
import { PasswordError } from '../../core/errors.js'
import type { FieldName } from '../../core/policy.js'
import { countriesIn } from '../reset/countries.js'
import { FormContext, useFormScope, type FormScope } from '../shared/form-context.js'
import { getter } from '../shared/merge-props.js'
import { fieldOf, useOwnField, type OwnFieldOptions, type RenderField } from './own-field.js'
import { maskClasses } from '../shared/masks.js'
import type { ResetFlowProps, ResetStart } from '../reset/types.js'
import type { StepFormState } from '../form/step-form.js'
import { useAccountStep, type AccountStepOptions } from '../reset/use-account-step.js'
import { useCancel } from '../form/use-cancel.js'
import { useCodeStep, type CodeStepOptions } from '../reset/use-code-step.js'
import { useDeadline } from '../reset/use-deadline.js'
import { useHydrated } from '../shared/use-hydrated.js'
import { useLastStep, type LastStepOptions } from '../reset/use-last-step.js'
import type { ResetLink } from '../reset/use-link.js'
import { link, note, useOwnStep, type FormStep } from './use-own-step.js'
import { usePasswordStep } from '../password-step/use-password-step.js'
import { useResetSteps } from '../reset/use-reset-steps.js'
import { useTimedStep, type TimedStepOptions } from '../reset/use-timed-step.js'
import { refusalAlert } from './use-own-frame.js'

/** The fields of a reset, over all its steps. */
export type ResetFieldName = 'account' | 'code' | Exclude<FieldName, 'currentPassword'>

/** Draws the step that the person is at. */
export type RenderStep = (step: FormStep<ResetFieldName>) => ReactNode

/** Of every step of a host's own. */
interface WithRender {
  render: RenderStep
}

export interface OwnResetProps extends ResetFlowProps, ResetStart, WithRender {
  /** That the page was opened with, if it was. */
  link: ResetLink | undefined
}

/** The flow for a forgotten password, or the last step alone for the token of a link. */
export function OwnReset({ link, ...props }: OwnResetProps): ReactNode {
  const [restarted, setRestarted] = useState(false)
  const onRestart = () => setRestarted(true)
  if (!link) return <OwnFlow {...props} />
  if (restarted) return <OwnFlow {...props} defaultAccount={props.defaultAccount ?? props.username} takesFocus />
  if (!link.token) return <OwnMissing render={props.render} onRestart={onRestart} />
  return <OwnLast {...props} token={link.token} onRestart={onRestart} />
}

/** In a frame that the host refuses: it takes no focus, which would be the other page's. */
export function OwnRefusal({ render, alert }: WithRender & { alert: string }): ReactNode {
  const { account } = useFormScope().messages
  return (
    <OwnNotice
      render={(step) => render({ ...step, ...refusalAlert(alert) })}
      step="account"
      title={account.title}
      submit={account.submit}
    />
  )
}

/** A link that has lost its token. */
function OwnMissing({ render, onRestart }: WithRender & { onRestart: () => void }) {
  const { reset, code } = useFormScope().messages
  const error = useMemo(() => new PasswordError('token-missing'), [])
  return (
    <OwnNotice render={render} step="link" title={reset.title} submit={code.again} error={error} onPress={onRestart} />
  )
}

interface OwnNoticeProps extends WithRender {
  step: 'link' | 'account'
  title: string
  submit: string
  error?: PasswordError
  onPress?: () => void
}

/** A step with nothing to fill in; without `onPress` it is not there yet. */
function OwnNotice({ render, step, title, submit, error, onPress }: OwnNoticeProps) {
  const busy = !onPress
  const form: StepFormState = {
    text: { title, submit },
    error: error ?? null,
    pending: busy,
    busy,
    onSubmit(event) {
      event.preventDefault()
      onPress?.()
    },
  }
  const own = useOwnStep(useFormScope(), { step, form })
  return render({ ...own.step, fields: [], field: () => null })
}

function OwnFlow({ render, ...props }: ResetFlowProps & ResetStart & WithRender) {
  const { account } = useFormScope().messages
  const { step, options } = useResetSteps(props)
  // The names of countries may be others on the server.
  if (!useHydrated()) return <OwnNotice render={render} step="account" title={account.title} submit={account.submit} />
  switch (step) {
    case 'account':
      return <OwnAccount {...options} render={render} />
    case 'code':
      return <OwnCode {...options} render={render} />
    case 'password':
      return <OwnTimed {...options} render={render} />
  }
}

function OwnAccount({ render, ...options }: AccountStepOptions & WithRender) {
  const frame = useFormScope()
  const { form, field, input, country } = useAccountStep(options)
  const countries = useMemo(() => countriesIn(frame.tag), [frame.tag])
  const own = useOwnStep(frame, {
    step: 'account',
    form,
    country: country && {
      label: country.label,
      labelProps: getter({ htmlFor: country.select.id }),
      selectProps: getter(country.select),
      options: countries,
    },
  })
  return render({ ...own.step, ...oneField('account', own.scope, { ...field, input }) })
}

function OwnCode({ render, ...options }: CodeStepOptions & WithRender) {
  const frame = useFormScope()
  const { form, account, field, input, resend } = useCodeStep(options)
  const way = useWayBack(account.account, account.onChange)
  const own = useOwnStep(frame, {
    step: 'code',
    form,
    takesFocus: true,
    notes: [way.note, note('resend', resend.wait, { id: resend.id })],
    links: [way.link, link('again', resend.text, resend.onPress, resend.waiting, resend.id)],
  })
  const notes = field.hint ? [note('hint', field.hint, { id: `${field.id}-hint` })] : []
  return render({
    ...own.step,
    ...oneField('code', own.scope, { ...field, notes, input: { ...input, className: maskClasses } }),
  })
}

function OwnTimed({ render, onDone, ...options }: TimedStepOptions & Pick<ResetFlowProps, 'onDone'> & WithRender) {
  const { last, wayBack, deadline } = useTimedStep(options)
  return <OwnLast {...last} {...wayBack} deadline={useDeadline(deadline)} render={render} onDone={onDone} />
}

interface OwnLastProps extends LastStepOptions, WithRender {
  onDone?: (() => void) | undefined
  /** Where there was one to type. */
  account?: string
  /** What the last attempt failed with. */
  error?: PasswordError | null
  deadline?: string
}

function OwnLast({ render, onDone, account, error = null, deadline, ...options }: OwnLastProps) {
  const frame = useFormScope()
  const { reset } = frame.messages
  const last = useLastStep(frame, options)
  const state = usePasswordStep(frame, { ...options, ...last })
  const { step: form, success } = state
  const back = useCancel({ error, pending: form.pending, onCancel: options.onRestart })
  const way = useWayBack(account ?? '', back.press, form.pending)
  const hasBackLink = account !== undefined && !success
  const own = useOwnStep(frame, {
    step: 'password',
    form,
    success,
    username: options.username,
    takesFocus: hasBackLink,
    back,
    notes: [...(hasBackLink ? [way.note] : []), ...(deadline && !success ? [note('deadline', deadline)] : [])],
    links: [
      ...(hasBackLink ? [way.link] : []),
      ...(onDone && (success || last.endedState) ? [link('leave', reset.leave, onDone)] : []),
    ],
  })
  return render({
    ...own.step,
    fields: success ? [] : (last.names as ResetFieldName[]),
    field: success ? () => null : (fieldOf(own.scope, state) as never),
  })
}

/** The account that was typed, and the button that leads back to it (WCAG 3.3.7). */
function useWayBack(account: string, onPress: () => void, waiting = false) {
  const { id, messages } = useFormScope()
  const accountId = `${id}-whom`
  return {
    // An account runs in its own direction.
    note: note('whom', account, { id: accountId, dir: 'auto' }),
    link: link('change', messages.account.change, onPress, waiting, accountId),
  }
}

/** Of a step that has one field. */
function oneField(
  name: ResetFieldName,
  scope: FormScope,
  options: OwnFieldOptions,
): Pick<FormStep<ResetFieldName>, 'fields' | 'field'> {
  return {
    fields: [name],
    field: (_, render) => (
      <FormContext.Provider key={name} value={scope}>
        <OwnText {...options} render={render} />
      </FormContext.Provider>
    ),
  }
}

function OwnText({ render, ...options }: OwnFieldOptions & { render: RenderField }) {
  return render(useOwnField(options))
}
