'use client'

import { useCallback, useState, type ReactNode } from 'react'
import { alertWords } from '../form/error-message.js'
import type { Country } from '../reset/countries.js'
import type { FormScope } from '../shared/form-context.js'
import { formEvents } from '../form/form-events.js'
import { join } from '../shared/class-names.js'
import { getter, type Getter } from '../shared/merge-props.js'
import type { FormLine, RenderField } from './own-field.js'
import type { StepFormState } from '../form/step-form.js'
import { useAlertBox } from '../form/use-alert-box.js'
import type { Cancel } from '../form/use-cancel.js'
import { focusNew } from '../shared/focus-new.js'
import { firstField } from '../shared/use-form-focus.js'
import { useHydrated } from '../shared/use-hydrated.js'
import { usePress } from '../form/use-press.js'
import { useSubmitProps, waitId } from '../form/use-submit-props.js'
import { useWait } from '../form/use-wait.js'

/** One step of a form, as the host is to draw it: words in the person's language, and props for each element. */
export interface FormStep<Field extends string = string> {
  /** `done`: there is no form any more, only its title and description. */
  step: 'account' | 'code' | 'password' | 'link' | 'done'
  title: string
  description: string
  /** What went wrong with the form as a whole; empty where nothing did. */
  alert: string
  /** What else there is to say: until when to wait, what to quote to support. */
  notes: readonly FormLine<'p'>[]
  /** In the order in which they stand. */
  fields: readonly Field[]
  /** Draws a field by itself: it is drawn again when something about it changes, and the rest is not. */
  field(name: Field, render: RenderField): ReactNode
  /** On the button that sends it. */
  submit: string
  /** Buttons that lead elsewhere. */
  links: readonly FormLine<'button'>[]
  /** Where a phone number that is typed without its country is from; only of `account`, where there can be one. */
  country: FormCountry | undefined
  pending: boolean
  titleProps: Getter<'h2'>
  descriptionProps: Getter<'p'>
  formProps: Getter<'form'>
  /** Of the element that is there also while nothing went wrong. */
  alertProps: Getter<'div'>
  /**
   * Of an input for password managers alone, which neither the eye nor the keyboard meets. Give it a `className` that hides
   * it visually, or else it is `hidden`.
   */
  usernameProps: Getter<'input'>
  submitProps: Getter<'button'>
}

/** A list of countries, as the host is to draw it. */
export interface FormCountry {
  label: string
  labelProps: Getter<'label'>
  selectProps: Getter<'select'>
  /** In the order of the person's language: the value of each option, and its text. */
  options: readonly Country[]
}

export interface OwnStepOptions {
  step: FormStep['step']
  form: StepFormState
  /** What stands in place of the form. */
  success?: { title: string; text: string } | undefined
  username?: string | undefined
  /** Puts the caret into the first field when the step comes. */
  takesFocus?: boolean
  notes?: readonly FormLine<'p'>[]
  links?: readonly FormLine<'button'>[]
  country?: FormCountry | undefined
  /** Another way out of the form than Cancel, which says the same first. */
  back?: Cancel | undefined
}

export interface OwnStep {
  step: Omit<FormStep, 'fields' | 'field'>
  /** For its fields. */
  scope: FormScope
}

const nothing: readonly never[] = []

/** A sentence of the form. */
export const note = (key: string, text: string, more: object = {}): FormLine<'p'> => ({
  key,
  text,
  props: getter(more),
})

/** A button that leads elsewhere. One that waits keeps its place and the focus, and only says so (AX-06). */
export const link = (
  key: string,
  text: string,
  onPress: () => void,
  waiting = false,
  describedBy?: string,
): FormLine<'button'> => ({
  key,
  text,
  props: getter({
    type: 'button',
    'aria-disabled': waiting || undefined,
    'aria-describedby': describedBy,
    onClick: () => waiting || onPress(),
  }),
})

/** The props and words of a step, from what the kit's own form is drawn from. */
export function useOwnStep(
  frame: FormScope,
  {
    step,
    form,
    success,
    username,
    takesFocus = false,
    notes = nothing,
    links = nothing,
    country,
    back,
  }: OwnStepOptions,
): OwnStep {
  const { id, messages, focus, root } = frame
  const {
    text,
    onSubmit,
    pending,
    ended = false,
    error,
    hiddenErrorCodes,
    showsServiceMessage,
    retryAt = 0,
    waiting = false,
    endWait,
    cancel,
  } = form
  const notice = cancel?.notice ?? back?.notice ?? null
  const told = alertWords(messages, error, { hiddenErrorCodes, showsServiceMessage })
  const alert = notice === 'unchanged' ? messages.unchanged : notice ? alertWords(messages, notice).text : told.text
  const press = usePress()
  const scope = { ...frame, ...press, pending, ended, waiting }
  const hydrated = useHydrated()
  const submitProps = useSubmitProps(scope)
  const box = useAlertBox(notice ?? error, alert, focus)
  const done = success !== undefined
  // As the elements come, and not in an effect: meanwhile the focus would be nowhere.
  // Once: with a ref of the host's own React may hand over the same element again.
  const [taken] = useState(() => new WeakSet<HTMLElement>())
  const takeTitle = useCallback(
    (title: HTMLElement | null) => {
      if (title && !taken.has(title)) focusNew({ root, focus }, title)
      if (title) taken.add(title)
    },
    [root, focus, taken],
  )
  const takeForm = useCallback(
    (form: HTMLElement | null) => {
      if (form && !taken.has(form)) focusNew({ root, focus }, firstField(form))
      if (form) taken.add(form)
    },
    [root, focus, taken],
  )

  const wait = useWait(frame, { until: retryAt, onEnd: waiting ? endWait : undefined })

  const { description = '' } = text
  return {
    scope,
    step: {
      step: done ? 'done' : step,
      title: success?.title ?? text.title,
      description: success?.text ?? description,
      alert,
      notes: [
        ...(told.serviceMessage ? [note('service-message', told.serviceMessage, { dir: 'auto' })] : []),
        ...(told.reference ? [note('reference', told.reference)] : []),
        ...(retryAt > 0 ? [note('wait', wait, { id: waitId(id) })] : []),
        ...notes,
      ],
      submit: text.submit,
      links: [
        ...links,
        ...(cancel && !done
          ? [link('cancel', cancel.notice ? messages.close : messages.cancel, cancel.press, pending)]
          : []),
      ],
      country,
      pending,
      titleProps: getter({
        id: `${id}-title`,
        ref: done ? takeTitle : undefined,
        tabIndex: done ? -1 : undefined,
        'aria-describedby': done ? `${id}-description` : undefined,
      }),
      descriptionProps: getter({ id: `${id}-description` }),
      formProps: getter({
        ref: takesFocus ? takeForm : undefined,
        method: 'post',
        noValidate: true,
        'aria-busy': form.busy || undefined,
        'aria-labelledby': `${id}-title`,
        'aria-describedby': join(description && `${id}-description`, frame.describedBy),
        // There is nothing left to send, and the browser must not do it either.
        ...formEvents(done ? (event) => event.preventDefault() : onSubmit),
        onFocus: form.onFocus,
      }),
      alertProps: getter(box),
      usernameProps: (own = {}) =>
        getter<'input'>({
          type: 'text',
          id: `${id}-username`,
          name: hydrated ? 'username' : undefined,
          autoComplete: 'username',
          value: username ?? '',
          readOnly: true,
          hidden: !own.className,
          tabIndex: -1,
          'aria-hidden': true,
        })(own),
      submitProps: getter(submitProps),
    },
  }
}
