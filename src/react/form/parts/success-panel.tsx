'use client'

import { useCallback, type ReactNode } from 'react'
import { focusNew } from '../../shared/focus-new.js'
import { useFormScope } from '../../shared/form-context.js'

export interface SuccessPanelProps {
  title: string
  text: string
  /** The host's `onSuccess` has not come back yet. */
  finishing: boolean
  /** What to do next. */
  children?: ReactNode
}

/** Takes the place of the form once the service has said yes, which lets password managers save, and takes the focus. */
export function SuccessPanel({ title, text, finishing, children }: SuccessPanelProps) {
  const { part, id, headingLevel, root, focus } = useFormScope()
  const take = useCallback(
    (heading: HTMLHeadingElement | null) => void focusNew({ root, focus }, heading),
    [root, focus],
  )
  const Heading = `h${headingLevel}` as const
  return (
    <div {...part('panel', { finishing })}>
      <Heading {...part('title')} tabIndex={-1} ref={take} aria-describedby={`${id}-next`}>
        {title}
      </Heading>
      <p {...part('description')} id={`${id}-next`}>
        {text}
      </p>
      {children}
    </div>
  )
}
