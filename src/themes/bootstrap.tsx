/**
 * Bootstrap 5: its class names for every part of the forms. Guide: docs/design-systems.md.
 *
 * @packageDocumentation
 */

'use client'

import { forwardRef } from 'react'
import type { Components } from '../react/shared/component-slots.js'
import type { ClassNames } from '../parts.js'
import { Themed, type PropsOf, type ThemeProps } from './themed.js'

/** Bootstrap's classes for every part. `BootstrapTheme` hands them over, and leaves the kit's own out. */
export const bootstrapClasses: ClassNames = {
  root: 'position-relative',
  form: 'vstack gap-3',
  title: 'h4 mb-0',
  description: 'mb-0 text-body-secondary',
  message: 'mb-0',
  reference: 'mb-0 small text-body-secondary',
  countdown: 'mb-0 fw-semibold',
  label: 'form-label',
  control: 'input-group',
  input: 'form-control',
  select: 'form-select',
  toggle: 'btn btn-outline-secondary d-flex align-items-center',
  error: 'invalid-feedback d-block my-0',
  hint: 'form-text mb-0',
  note: 'form-text mb-0',
  'caps-lock': 'form-text mb-0',
  requirements: 'list-unstyled small text-body-secondary vstack gap-1 mt-2 mb-0',
  requirement: 'd-flex align-items-start gap-2 position-relative',
  mark: 'flex-shrink-0 mt-1',
  'requirement-state': 'visually-hidden',
  strength: 'vstack gap-1 mt-2 small text-body-secondary',
  verdict: 'd-flex flex-wrap justify-content-between column-gap-3 mb-0',
  // Bootstrap has no class for a state that is an attribute, so segments would all look alike. The words say the same.
  meter: 'visually-hidden',
  actions: 'd-flex gap-2',
  submit: 'btn btn-primary flex-fill',
  cancel: 'btn btn-outline-secondary',
  spinner: 'spinner-border spinner-border-sm me-2',
  link: 'btn btn-link p-0',
  account: 'd-flex flex-wrap justify-content-between mb-0 fw-semibold',
  panel: 'alert alert-success mb-0',
  status: 'visually-hidden',
  username: 'visually-hidden',
}

/** Two states for which Bootstrap wants a class, and the kit has an attribute. `BootstrapTheme` hands them over. */
export const bootstrapComponents: Pick<Components, 'Input' | 'Alert'> = {
  Input: forwardRef<HTMLInputElement, PropsOf<'Input'>>(function BootstrapInput({ Default, className, ...props }, ref) {
    const invalid = props['data-invalid'] === undefined ? '' : 'is-invalid'
    return <Default {...props} className={`${className} ${invalid}`} ref={ref} />
  }),
  Alert: forwardRef<HTMLDivElement, PropsOf<'Alert'>>(function BootstrapAlert({ Default, ...props }, ref) {
    return <Default {...props} className={props.children ? 'alert alert-danger mb-0' : 'position-absolute'} ref={ref} />
  }),
}

/**
 * The forms below it look as Bootstrap's own, light or dark as its `data-bs-theme` says. It needs Bootstrap's sheet on the
 * page, and goes below the `PasswordKitProvider`.
 *
 * @example
 * ```tsx
 * <BootstrapTheme><ChangePasswordForm /></BootstrapTheme>
 * ```
 */
export const BootstrapTheme = ({ children }: ThemeProps) => (
  <Themed unstyled classNames={bootstrapClasses} components={bootstrapComponents}>
    {children}
  </Themed>
)
