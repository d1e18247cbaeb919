'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../../shared/form-context.js'
import type { Step } from '../types.js'
import { AlertBox } from './alert-box.js'
import { Wait } from './wait.js'
import { Link } from './link-button.js'

export interface StepFormProps<Field> {
  step: Step<Field>
  /** Before the fields. */
  intro?: ReactNode
  children?: ReactNode
}

/** One form of a flow, as the kit draws it: its title, what went wrong with it, its fields, its button. */
export function StepForm<Field>({ step, intro, children }: StepFormProps<Field>) {
  const { part, elements, headingLevel, labelledBy, unstyled } = useFormScope()
  const { pending, waiting } = step.scope
  const Heading = `h${headingLevel}` as const
  const heading = (
    <>
      {(!labelledBy || step.step === 'done') && (
        <Heading {...part('title')} {...step.titleProps}>
          {step.title}
        </Heading>
      )}
      {step.description && (
        <p {...part('description')} {...step.descriptionProps}>
          {step.description}
        </p>
      )}
    </>
  )
  const links = step.links.map((each) => <Link key={each.key} line={each} />)
  // Takes the place of the form once the service has said yes, which lets password managers save.
  if (step.step === 'done') {
    return (
      <div {...part('panel', { finishing: step.finishing })}>
        {heading}
        {children}
        {links}
      </div>
    )
  }
  return (
    <form {...part('form', { pending })} {...step.formProps}>
      {heading}
      <AlertBox {...step.alert} />
      {step.serviceMessage && (
        // Its language need not be that of the form.
        <p {...part('service-message')} dir="auto">
          {step.serviceMessage}
        </p>
      )}
      {step.reference && <p {...part('reference')}>{step.reference}</p>}
      {step.wait && <Wait key={step.wait.until} {...step.wait} />}
      {intro}
      {/* Where no class hides it, `hidden` does; some versions of WebKit then pass it over. */}
      {step.step === 'password' && <input {...part('username')} {...step.usernameProps} hidden={unstyled} />}
      {children}
      {step.notice.text && <AlertBox {...step.notice} />}
      <div {...part('actions')}>
        <elements.Button {...part('submit', { pending, waiting })} {...step.submitProps}>
          {pending && <span {...part('spinner')} aria-hidden="true" />}
          {/* In an element: translating a page replaces text nodes, and React would look for the old one to stand before. */}
          <span>{step.submit}</span>
        </elements.Button>
        {links}
        {step.cancel && (
          <elements.Button {...part('cancel', { pending })} {...step.cancel.props}>
            {step.cancel.text}
          </elements.Button>
        )}
      </div>
    </form>
  )
}
