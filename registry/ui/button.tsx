import type { ComponentProps } from 'react'

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'default' | 'outline' | 'link'
  size?: 'default' | 'icon'
}

export const Button = ({ variant = 'default', size = 'default', ...props }: ButtonProps) => (
  // eslint-disable-next-line react/button-has-type -- it comes with the props
  <button data-slot="button" data-variant={variant} data-size={size} {...props} />
)
