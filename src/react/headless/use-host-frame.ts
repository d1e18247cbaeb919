'use client'

import { useFrame, type FrameProps } from '../form/use-frame.js'
import type { Elements } from '../shared/elements.js'
import type { FormScope } from '../shared/form-context.js'
import { propGetter, type PropGetter } from '../shared/prop-getters.js'
import type { FormStep } from './types.js'

/** Those of the kit's forms, without what is about their looks. */
export interface HostFrameOptions extends Pick<
  FrameProps,
  'messages' | 'autoFocus' | 'id' | 'lang' | 'aria-describedby'
> {}

/** What stays on the page while the steps of a form come and go. */
export interface FormRoot {
  /** Of the element around everything; it has the language and the direction of the words. */
  rootProps: PropGetter<'div'>
  /**
   * Of an empty element, the form's one live region. The kit writes into it, and nothing is drawn for it. Hide it from the
   * eye, though not from screen readers: by a class, not by `hidden`.
   */
  statusProps: PropGetter<'p'>
}

export interface HostFrame extends FormRoot {
  scope: FormScope
  /** What a step has instead where the host wants no form in the frame that it is in. */
  blocked: Pick<FormStep<never>, 'alert' | 'alertProps' | 'fields' | 'field'> | undefined
}

export function useHostFrame(options: HostFrameOptions): HostFrame {
  const { scope, rootProps, statusProps, blocked } = useFrame(options)
  return {
    blocked: blocked && { alert: blocked.text, alertProps: propGetter(blocked.props), fields: [], field: () => null },
    // Every element is the host's.
    scope: { ...scope, elements: {} as Elements },
    rootProps: propGetter(rootProps),
    statusProps: propGetter(statusProps),
  }
}
