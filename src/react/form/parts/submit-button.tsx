'use client'

import type { ReactNode } from 'react'
import { useFormScope } from '../../shared/form-context.js'
import { useSubmitProps } from '../use-submit-props.js'

/** The button that sends the form. */
export function Submit({ children }: { children: ReactNode }) {
  const scope = useFormScope()
  const { part, elements, pending, waiting } = scope
  return (
    <elements.Button {...part('submit', { pending, waiting })} {...useSubmitProps(scope)}>
      {pending && <span {...part('spinner')} aria-hidden="true" />}
      {/* In an element: translating a page replaces text nodes, and React would look for the old one to stand before. */}
      <span>{children}</span>
    </elements.Button>
  )
}
