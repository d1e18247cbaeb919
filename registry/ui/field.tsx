import type { ComponentProps } from 'react'

export const FieldGroup = (props: ComponentProps<'div'>) => <div data-slot="field-group" {...props} />

export const Field = (props: ComponentProps<'div'>) => <div role="group" data-slot="field" {...props} />

export const FieldLabel = ({ htmlFor, ...props }: ComponentProps<'label'>) => (
  <label data-slot="field-label" {...props} htmlFor={htmlFor} />
)

export const FieldDescription = (props: ComponentProps<'p'>) => <p data-slot="field-description" {...props} />
