'use client'

import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { join } from '../shared/class-names.js'
import { focusNew } from '../shared/focus-new.js'
import { FormContext, type FormScope } from '../shared/form-context.js'
import { firstField } from '../shared/use-form-focus.js'
import { useHydrated } from '../shared/use-hydrated.js'
import { countdownModule } from './countdown-module.js'
import { alertWords } from './error-message.js'
import { link, type LinkOptions } from './link.js'
import type { Step, StepExtras, StepState } from './types.js'
import { useAlertBox } from './use-alert-box.js'
import { cancelLink, useCancelNotice } from './use-cancel.js'
import { usePress } from './use-press.js'
import { useSubmitProps } from './use-submit-props.js'

export interface StepOptions<Field> extends StepExtras, Partial<Pick<Step<Field>, 'fields' | 'field'>> {
  step: Step<Field>['step']
  form: StepState
  /** What takes the place of the form. Without `finishing` it comes with the page, and takes no focus. */
  success?: { title: string; text: string; finishing?: boolean } | undefined
  username?: string | undefined
  /** Puts the caret into the first field when the step comes. */
  takesFocus?: boolean | undefined
  links?: readonly LinkOptions[]
}

/**
 * React carries events out of a portal to the components around it: a host's form around a dialog would take the kit's
 * submit or reset for its own. Other events go on, as hosts may watch for them.
 */
const stop = (event: SyntheticEvent) => event.stopPropagation()

/** The words and the attributes of a step. */
export function useStep<Field>(
  frame: FormScope,
  {
    step,
    form,
    success,
    username = '',
    takesFocus,
    links = [],
    fields = [],
    field = () => null,
    ...extras
  }: StepOptions<Field>,
): Step<Field> {
  const { id, messages } = frame
  const { text, pending, ended = false, error, retryAt = 0, waiting = false, cancel } = form
  const scope = { ...frame, ...usePress(), pending, ended, waiting }
  const { text: alert, reference } = alertWords(messages, error, form.hiddenErrorCodes)
  const titleId = `${id}-title`
  const descriptionId = `${id}-description`
  const description = text.description && descriptionId

  // As the elements come, and not in an effect: meanwhile the focus would be nowhere. Once for each, since React hands the
  // same element over again with every render.
  const [focused] = useState(() => new WeakSet<HTMLElement>())
  const takeFocus = (element: HTMLElement | null) => {
    if (element && !focused.has(element)) focusNew(frame, success ? element : firstField(element))
    if (element) focused.add(element)
  }

  return {
    ...extras,
    step: success ? 'done' : step,
    scope,
    title: (success ?? text).title,
    description: (success ? success.text : text.description) ?? '',
    submit: text.submit,
    finishing: success?.finishing ?? false,
    alert: useAlertBox(error, alert, frame.focus),
    notice: useCancelNotice(frame, cancel),
    serviceMessage: form.serviceMessage ?? '',
    reference,
    wait: retryAt > 0 ? { until: retryAt, onEnd: waiting ? form.endWait : undefined } : undefined,
    links: links.map(link),
    cancel: cancel && cancelLink(messages, cancel, pending),
    titleProps: {
      id: titleId,
      ...(success?.finishing !== undefined && { ref: takeFocus, tabIndex: -1, 'aria-describedby': descriptionId }),
    },
    descriptionProps: { id: descriptionId },
    formProps: {
      ref: takesFocus ? takeFocus : undefined,
      // Only a backstop: React sends the form, and before hydration its button is disabled.
      method: 'post',
      noValidate: true,
      'aria-busy': form.busy || undefined,
      'aria-labelledby': frame.labelledBy ?? titleId,
      'aria-describedby': join(description, frame.describedBy),
      onSubmit(event) {
        stop(event)
        countdownModule.load().catch(() => {}) // Fetched again where a wait is drawn.
        // After a success there is nothing left to send, and the browser must not do it either.
        if (success) event.preventDefault()
        else void form.onSubmit(event)
      },
      onReset: stop,
      onFocus: form.onFocus,
    },
    // For password managers (PM-02): text, since they do not look at `type="hidden"`.
    usernameProps: {
      type: 'text',
      id: `${id}-username`,
      // Browsers send no field without a name, and until React is there nothing keeps them from sending the form.
      name: useHydrated() ? 'username' : undefined,
      autoComplete: 'username',
      value: username,
      readOnly: true,
      tabIndex: -1,
      'aria-hidden': true,
    },
    submitProps: useSubmitProps(scope),
    fields: success ? [] : fields,
    field: (name, render) => (success ? null : inScope(scope, name, field(name, render))),
  }
}

const inScope = (scope: FormScope, key: string, children: ReactNode) => (
  <FormContext.Provider key={key} value={scope}>
    {children}
  </FormContext.Provider>
)
