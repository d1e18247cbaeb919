'use client'

import type { SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Challenge } from '../../form/types.js'
import { useFormScope } from '../../shared/form-context.js'

interface FrameOptions {
  id: string
  title: string
  /** Called by Escape. */
  onEscape: () => void
  /** Called with the frame when it comes. */
  onFrame: (frame: HTMLElement | null) => void
}

/** The frame around what a host draws in the form: named by its title, focusable, and left by Escape. */
export function frameOf({ id, title, onEscape, onFrame }: FrameOptions): Omit<Challenge, 'content'> {
  return {
    label: title,
    labelProps: { id: `${id}-label` },
    groupProps: {
      id,
      role: 'group',
      tabIndex: -1,
      'aria-labelledby': `${id}-label`,
      ref: onFrame,
      onKeyDown(event) {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.preventDefault() // A dialog around stays.
        stop(event)
        onEscape()
      },
      // By React's tree it is in the form, which has no part in it.
      onSubmit: stop,
      onReset: stop,
      onFocus: stop,
    },
  }
}

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** Beside the form in the document: what a host draws may be a form of its own, and forms cannot be nested. */
export function DrawnFrame({ frame: { label, labelProps, groupProps, content } }: { frame: Challenge }) {
  const { part, root } = useFormScope()
  return (
    root.current &&
    createPortal(
      <div {...part('field')} {...groupProps}>
        <p {...part('label')} {...labelProps}>
          {label}
        </p>
        {content}
      </div>,
      root.current,
    )
  )
}
