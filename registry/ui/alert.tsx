import type { ComponentProps } from 'react'

export const Alert = ({
  variant = 'default',
  ...props
}: ComponentProps<'div'> & { variant?: 'default' | 'destructive' }) => (
  <div data-slot="alert" data-variant={variant} role="alert" {...props} />
)

export const AlertDescription = (props: ComponentProps<'div'>) => <div data-slot="alert-description" {...props} />
