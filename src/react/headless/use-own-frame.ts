'use client'

import { useImperativeHandle, useState } from 'react'
import { PasswordError } from '../../core/errors.js'
import { words } from '../../core/messages.js'
import type { Elements } from '../shared/elements.js'
import type { FormScope } from '../shared/form-context.js'
import { createLiveRegion } from '../shared/live-region.js'
import { getter, type Getter } from '../shared/merge-props.js'
import { useFrame, type FrameProps } from '../form/use-frame.js'

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

export interface OwnFrame extends FormRoot {
  scope: FormScope
  /** What is said in place of all fields, where the host wants no form in the frame that it is in. */
  refusal: string | undefined
}

/** The alert of a form that is refused as a whole: it takes no focus, which would be the other page's. */
export const refusalAlert = (alert: string): { alert: string; alertProps: Getter<'div'> } => ({
  alert,
  alertProps: getter({ role: 'alert' }),
})

export function useOwnFrame(options: OwnFrameOptions): OwnFrame {
  const { scope, root, live, framed } = useFrame(options)
  const [{ take, say }] = useState(createLiveRegion)
  useImperativeHandle(live, () => say, [say])
  return {
    refusal: framed ? words(scope.messages.errors.config, new PasswordError('config')) : undefined,
    // Every element is the host's.
    scope: { ...scope, elements: {} as Elements },
    rootProps: getter(root),
    statusProps: getter({ role: 'status', ref: take }),
  }
}
