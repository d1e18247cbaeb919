'use client'

import type { ReactNode } from 'react'
import type { Field } from '../fields/types.js'
import type { Line, Step } from '../form/types.js'
import { waitId } from '../form/use-submit-props.js'
import { useWait } from '../form/use-wait.js'
import { useDeadline } from '../reset/use-deadline.js'
import { propGetter } from '../shared/prop-getters.js'
import { HostField, hostLine, hostLink } from './host-field.js'
import type { FormStep } from './types.js'

/** A step as a host draws it: the attributes of the kit's own forms, as prop getters, with all that has words in lines. */
export function useHostStep<Name extends string>(step: Step<Field>): FormStep<Name> {
  const { scope, account, country, choice, challenge, wait, serviceMessage, reference, cancel } = step
  const isDone = step.step === 'done'
  const waitText = useWait(scope, wait ?? { until: 0, onEnd: undefined })
  const deadlineText = useDeadline(scope, step.deadline)
  const line = (key: string, text: string, props: Line['props'] = {}): Line[] => (text ? [{ key, text, props }] : [])
  // One box for the host to draw: what was said last.
  const alert = [step.notice, account?.notice].find((each) => each?.text) ?? step.alert
  return {
    step: step.step,
    title: step.title,
    description: step.description,
    alert: alert.text,
    notes: [
      // Its language need not be that of the form.
      ...line('service-message', serviceMessage, { dir: 'auto' }),
      ...line('reference', reference),
      ...(wait ? line('wait', waitText, { id: waitId(scope.id) }) : []),
      ...(account ? [account.note] : []),
      ...line('deadline', deadlineText),
      ...(step.hint ? [step.hint] : []),
      ...(step.outcome ? [step.outcome] : []),
    ].map(hostLine),
    fields: step.fields as readonly Name[],
    field: (name, render): ReactNode => step.field(name, (field) => <HostField field={field} render={render} />),
    submit: step.submit,
    links: [...(account ? [account.link] : []), ...step.links, ...(cancel && !isDone ? [cancel] : [])].map(hostLink),
    mail: step.mail && { ...step.mail, props: propGetter(step.mail.props) },
    country: country && {
      label: country.label,
      options: country.options,
      labelProps: propGetter(country.labelProps),
      selectProps: propGetter(country.selectProps),
    },
    choice: choice && {
      label: choice.label,
      labelProps: propGetter(choice.labelProps),
      inputProps: propGetter(choice.inputProps),
      hint: hostLine(choice.hint),
    },
    challenge: challenge && {
      label: challenge.label,
      labelProps: propGetter(challenge.labelProps),
      groupProps: propGetter(challenge.groupProps),
      content: challenge.content,
    },
    pending: scope.pending,
    titleProps: propGetter(step.titleProps),
    descriptionProps: propGetter(step.descriptionProps),
    formProps: propGetter(step.formProps),
    alertProps: propGetter(alert.props),
    usernameProps: (own = {}) => propGetter<'input'>({ ...step.usernameProps, hidden: !own.className })(own),
    submitProps: propGetter(step.submitProps),
  }
}
