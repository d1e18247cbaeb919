'use client'

import type { ReactNode } from 'react'
import type { Field } from '../fields/types.js'
import type { Step } from '../form/types.js'
import type { ResetPasswordFormProps } from '../reset/reset-password-form.js'
import { ResetStart } from '../reset/reset-start.js'
import { useLink } from '../reset/use-link.js'
import { FormContext, useFormScope } from '../shared/form-context.js'
import { MessageStep } from '../steps/message-step.js'
import type { RenderStep } from './types.js'
import { useHostFrame, type FormRoot } from './use-host-frame.js'
import { HostStep } from './host-step.js'

/** The props of `<ResetPasswordForm>`, without those for its appearance. */
export interface ResetPasswordFormOptions extends Omit<
  ResetPasswordFormProps,
  'classNames' | 'components' | 'unstyled' | 'headingLevel' | 'className' | 'panelContent'
> {}

/** The root of the form, and its steps. */
export interface ResetPasswordFormRoot extends FormRoot {
  /** Draws the current step. Each has what `useChangePasswordForm` gives, and keeps nothing for the next. */
  step(render: RenderStep): ReactNode
}

/**
 * The reset form for your own markup: account, code, new password, done; with `resetToken` the last step alone. One
 * function can draw all steps, and the change form too. Guide: docs/headless.md.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const form = useResetPasswordForm({ onDone: () => location.assign('/sign-in') })
 * return (
 *   <section {...form.rootProps()}>
 *     {form.step((step) => (
 *       <MyStep step={step} />
 *     ))}
 *     <p {...form.statusProps({ className: 'visually-hidden' })} />
 *   </section>
 * )
 * ```
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
