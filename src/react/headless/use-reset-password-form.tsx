'use client'

import type { ReactNode } from 'react'
import { FormContext } from '../shared/form-context.js'
import { OwnRefusal, OwnReset, type RenderStep } from './own-reset.js'
import type { ResetPasswordFormProps } from '../reset/reset-password-form.js'
import { useLink } from '../reset/use-link.js'
import { useOwnFrame, type FormRoot } from './use-own-frame.js'

/** Those of `<ResetPasswordForm>`, without what is about its looks. */
export interface ResetPasswordFormOptions extends Omit<
  ResetPasswordFormProps,
  'classNames' | 'components' | 'unstyled' | 'headingLevel' | 'className' | 'strengthMeter'
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
  const { scope, refusal, ...root } = useOwnFrame(options)
  const link = useLink(resetToken)
  return {
    ...root,
    step: (render) => (
      <FormContext.Provider value={scope}>
        {refusal === undefined ? (
          <OwnReset {...options} takesFocus={options.autoFocus ?? false} link={link} render={render} />
        ) : (
          <OwnRefusal render={render} alert={refusal} />
        )}
      </FormContext.Provider>
    ),
  }
}
