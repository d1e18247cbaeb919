'use client'

import { useEffect, useImperativeHandle, useState } from 'react'
import { announcer } from './announcer.js'
import type { Elements } from './components.js'
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

/** Writes into the element that it is given. */
function voice() {
  let element: HTMLElement | null = null
  return {
    take(given: HTMLElement | null) {
      element = given
    },
    say: announcer((words) => {
      if (element) element.textContent = words
    }),
  }
}

export function useOwnFrame(options: OwnFrameOptions): FormRoot & { scope: FormScope } {
  const { scope, root, live } = useFrame(options)
  const [{ take, say }] = useState(voice)
  useImperativeHandle(live, () => say, [say])
  useEffect(() => () => say(''), [say])
  return {
    // Every element is the host's.
    scope: { ...scope, elements: {} as Elements },
    rootProps: getter(root),
    statusProps: getter({ role: 'status', ref: take }),
  }
}
