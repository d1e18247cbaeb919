'use client'

import type { ReactNode } from 'react'
import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { ResetPasswordFormProps } from '../reset/reset-password-form.js'
import { ResetStart } from '../reset/reset-start.js'
import { useLink } from '../reset/use-link.js'
import { FormContext, useFormScope } from '../shared/form-context.js'
import { MessageStep } from '../steps/message-step.js'
import type { RenderStep, ResetFieldName } from './types.js'
import { useHostFrame, type FormRoot, type HostFrame } from './use-host-frame.js'
import { useHostStep } from './use-host-step.js'

/** Those of `<ResetPasswordForm>`, without what is about its looks. */
export interface ResetPasswordFormOptions extends Omit<
  ResetPasswordFormProps,
  'classNames' | 'components' | 'unstyled' | 'headingLevel' | 'className'
> {}

/** What stays while the steps come and go, and the steps. */
export interface ResetPasswordFormRoot extends FormRoot {
  /** Draws the step that the person is at. Each has what `useChangePasswordForm` gives, and keeps nothing for the next. */
  step(render: RenderStep): ReactNode
}

/**
 * The reset form for a host that draws every element itself: account, code, new password, done; with `resetToken` the last
 * step alone. One function of the host's can draw all of them, and the change form too.
 */
export function useResetPasswordForm({ resetToken, ...options }: ResetPasswordFormOptions = {}): ResetPasswordFormRoot {
  const { scope, blocked, ...root } = useHostFrame(options)
  const link = useLink(resetToken)
  return {
    ...root,
    step(render) {
      const draw = (step: Step<Field>) => <HostStep step={step} blocked={blocked} render={render} />
      return (
        <FormContext.Provider value={scope}>
          {blocked ? (
            <BlockedStep render={draw} />
          ) : (
            <ResetStart {...options} takesFocus={options.autoFocus ?? false} link={link} render={draw} />
          )}
        </FormContext.Provider>
      )
    },
  }
}

interface HostStepProps extends Pick<HostFrame, 'blocked'> {
  step: Step<Field>
  render: RenderStep
}

function HostStep({ step, blocked, render }: HostStepProps) {
  return render({ ...useHostStep<ResetFieldName>(step), ...blocked })
}

/** In a frame that the host refuses: the first step with nothing to fill in. */
function BlockedStep({ render }: { render(step: Step<Field>): ReactNode }) {
  const { account } = useFormScope().messages
  return (
    <MessageStep
      step="account"
      text={{ title: account.title, submit: account.submit }}
      error={null}
      busy
      onPress={() => {}}
      render={render}
    />
  )
}
