'use client'

import type { ReactNode } from 'react'
import type { FieldName } from '../../core/policy.js'
import { useChangeStep, type ChangeStepOptions } from '../change/use-change-step.js'
import { FormContext } from '../shared/form-context.js'
import { HostStep } from './host-step.js'
import type { FormStep, RenderStep } from './types.js'
import { useHostFrame, type FormRoot, type HostFrameOptions } from './use-host-frame.js'
import { useHostStep } from './use-host-step.js'

/** The props of `<ChangePasswordForm>`, without those for its appearance. */
export interface ChangePasswordFormOptions extends HostFrameOptions, Omit<ChangeStepOptions, 'panelContent'> {}

/** The change form, and the steps that may take its place. */
export interface ChangePasswordFormRoot extends FormRoot, FormStep<FieldName> {
  /**
   * Draws the steps of `recovery`, as `step` of `useResetPasswordForm` does: put it beside your form. Nothing is drawn until the
   * person asks for a code. From then on `titleProps`, `descriptionProps` and `formProps` hide your form by `hidden`, which a
   * `display` of your styles would undo.
   */
  recovery(render: RenderStep): ReactNode
}

/**
 * The change form for your own markup: words, and props to spread. Your component renders again when the form as a
 * whole changes; a key press renders at most its own field. No typed text is in the result. Guide: docs/headless.md.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const form = useChangePasswordForm({ username: 'alice@example.com' })
 * return (
 *   <section {...form.rootProps()}>
 *     <form {...form.formProps()}>
 *       {form.fields.map((name) =>
 *         form.field(name, (field) => (
 *           <p {...field.groupProps()}>
 *             <label {...field.labelProps()}>{field.label}</label>
 *             <input {...field.inputProps()} />
 *             <span {...field.errorProps()}>{field.error}</span>
 *           </p>
 *         )),
 *       )}
 *       <button {...form.submitProps()}>{form.submit}</button>
 *     </form>
 *     <p {...form.statusProps({ className: 'visually-hidden' })} />
 *   </section>
 * )
 * ```
 */
export function useChangePasswordForm(options: ChangePasswordFormOptions = {}): ChangePasswordFormRoot {
  const { scope, blocked, ...root } = useHostFrame(options)
  const step = useChangeStep(scope, options)
  return {
    ...root,
    ...useHostStep<FieldName>(step),
    ...blocked,
    recovery: (render) =>
      blocked ? null : (
        <FormContext.Provider value={scope}>
          {step.beside?.((each) => (
            <HostStep step={each} render={render} />
          ))}
        </FormContext.Provider>
      ),
  }
}
