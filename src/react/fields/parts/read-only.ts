'use client'

import type { ReactNode } from 'react'
import type { Step } from '../../form/types.js'
import type { Field } from '../types.js'

/** The title of the form and the reason why there is none. It comes with the page, so it takes no focus. */
export function drawReason(step: Step<Field>, reason: string, below: ReactNode): Step<Field> {
  const { id } = step.titleProps
  return {
    ...step,
    step: 'done',
    description: reason,
    titleProps: { id },
    fields: [],
    links: [],
    cancel: undefined,
    below,
  }
}
