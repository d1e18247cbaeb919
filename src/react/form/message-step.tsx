'use client'

import type { ComponentProps } from 'react'
import { StepForm } from './step-form.js'

export interface NoticeProps extends Pick<ComponentProps<typeof StepForm>, 'text' | 'error'> {
  /** What is to come is on its way. */
  busy?: boolean
  onPress: () => void
}

/** A step with nothing to fill in: what happened, and one button. */
export function Notice({ busy = false, onPress, ...rest }: NoticeProps) {
  return (
    <StepForm
      {...rest}
      pending={busy}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onPress()
      }}
    />
  )
}
