'use client'

import type { ReactNode } from 'react'
import type { PartialMessages } from '../core/messages.js'
import type { ClassNames } from '../parts.js'
import type { PartialComponents } from './components.js'
import { FormContext } from './form-context.js'
import type { HeadingLevel } from './heading.js'
import { join } from './join.js'
import { Framed } from './parts/framed.js'
import { Status } from './parts/status.js'
import { useFrame } from './use-frame.js'

export interface FrameProps {
  /** Classes added to the kit's and the provider's. */
  classNames?: ClassNames | undefined
  /** Drawn in place of the kit's own, and of the provider's. */
  components?: PartialComponents | undefined
  /** Words that replace those of the provider. */
  messages?: PartialMessages | undefined
  /** Leaves the kit's own classes out. @default the provider's */
  unstyled?: boolean | undefined
  /** Puts the caret into the first field. @default false */
  autoFocus?: boolean | undefined
  /** Of the title, and of the one that takes its place. @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Begins the ids of the form's elements. @default one of React's */
  id?: string | undefined
  /** Added to the root. */
  className?: string | undefined
  /** BCP 47, of the words in the form, where `messages` are in another language than the locale. @default the locale's tag */
  lang?: string | undefined
  /** Ids of what tells of the form elsewhere on the page, beside what the form says of itself. */
  'aria-describedby'?: string | undefined
}

/** What stays while the steps of a form come and go: its root, its words and its live region. */
export function FormFrame({ className, children, ...props }: FrameProps & { children: ReactNode }) {
  const { scope, root, live, framed } = useFrame(props)
  const { part } = scope
  return (
    <FormContext.Provider value={scope}>
      <div {...attributesIn(props)} {...part('root')} className={join(part('root').className, className)} {...root}>
        {/* First: where the element with the focus goes, Orca moves to the first words there, and takes them for read. */}
        <Status part={part} announce={live} />
        {framed ? <Framed /> : children}
      </div>
    </FormContext.Provider>
  )
}

/** JSX takes every name with a hyphen without a word of the compiler: the root gets what a host sets, and nothing is ignored. */
function attributesIn(props: object): object {
  const isAttribute = (name: string) => /^(aria|data)-/.test(name) && name !== 'aria-describedby'
  return Object.fromEntries(Object.entries(props).filter(([name]) => isAttribute(name)))
}
