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

/** What stays on the page while the steps of a form change. */
export interface FormRoot {
  /** Props of the element around everything, with the language and the direction of the words. */
  rootProps: PropGetter<'div'>
  /**
   * Props of an empty element, the form's live region. The kit writes into it without rendering. Hide it visually by a
   * class and not by `hidden`, so that screen readers still read it.
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
