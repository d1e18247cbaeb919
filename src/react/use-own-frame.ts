'use client'

import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import { announcer } from './announcer.js'
import type { FormScope } from './form-context.js'
import type { FrameProps } from './form-frame.js'
import { getter, type Getter } from './merge-props.js'
import { useFrame } from './use-frame.js'

export interface OwnFrameOptions extends Pick<
  FrameProps,
  'messages' | 'autoFocus' | 'id' | 'lang' | 'aria-describedby'
> {}

/** What stays on the page while the steps of a form come and go. */
export interface FormRoot {
  /** Of the element around everything; it has the language and the direction of the words. */
  rootProps: Getter<'div'>
  /**
   * Of an empty element, the form's one live region. The kit writes into it, and nothing is drawn for it. Hide it from the
   * eye, though not from screen readers: by a class, not by `hidden`.
   */
  statusProps: Getter<'p'>
}

export function useOwnFrame(options: OwnFrameOptions): FormRoot & { scope: FormScope } {
  const { scope, root, live } = useFrame(options)
  const element = useRef<HTMLParagraphElement>(null)
  const [say] = useState(() =>
    announcer((words) => {
      if (element.current) element.current.textContent = words
    }),
  )
  useImperativeHandle(live, () => say, [say])
  useEffect(() => () => say(''), [say])
  return { scope, rootProps: getter(root), statusProps: getter({ role: 'status', ref: element }) }
}
