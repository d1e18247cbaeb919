'use client'

import type { ReactNode } from 'react'
import { FormContext } from '../shared/form-context.js'
import { join } from '../shared/class-names.js'
import { AlertBox } from './parts/alert-box.js'
import { useFrame, type FrameProps } from './use-frame.js'

/** What stays while the steps of a form come and go: its root, its words and its live region. */
export function FormFrame({ className, children, ...props }: FrameProps & { children: ReactNode }) {
  const { scope, rootProps, statusProps, blocked } = useFrame(props)
  const { part } = scope
  return (
    <FormContext.Provider value={scope}>
      <div
        {...attributesIn(props)}
        {...part('root')}
        className={join(part('root').className, className)}
        {...rootProps}
      >
        {/* First: where the element with the focus goes, Orca moves to the first words there, and takes them for read. */}
        <p {...part('status')} {...statusProps} />
        {blocked ? <AlertBox {...blocked} /> : children}
      </div>
    </FormContext.Provider>
  )
}

/** JSX takes every name with a hyphen without a word of the compiler: the root gets what a host sets, and nothing is ignored. */
function attributesIn(props: object): object {
  const isAttribute = (name: string) => /^(aria|data)-(?!(describ|labell)edby$)/.test(name)
  return Object.fromEntries(Object.entries(props).filter(([name]) => isAttribute(name)))
}
