'use client'

import type { ComponentProps } from 'react'
import { StepForm } from './step-form.js'

export interface NoticeProps extends Pick<ComponentProps<typeof StepForm>, 'text' | 'error'> {
  pending?: boolean
  onPress: () => void
}

/** A step with nothing to fill in: what happened, and one button. */
export function Notice({ pending = false, onPress, ...rest }: NoticeProps) {
  return (
    <StepForm
      {...rest}
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) onPress()
      }}
    />
  )
}
