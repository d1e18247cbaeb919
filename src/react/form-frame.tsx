'use client'

import { useId, useRef, type ReactNode } from 'react'
import { isFramedByOthers } from '../core/is-framed-by-others.js'
import { mergeMessages, type PartialMessages } from '../core/messages.js'
import type { ClassNames } from '../parts.js'
import { elementsOf, type PartialComponents } from './components.js'
import { FormContext, type FormScope } from './form-context.js'
import type { HeadingLevel } from './heading.js'
import { join } from './join.js'
import { useKit } from './kit.js'
import { partOf } from './part.js'
import { Framed } from './parts/framed.js'
import { Status, type Announce } from './parts/status.js'
import { useFormFocus } from './use-form-focus.js'
import { useHydrated } from './use-hydrated.js'

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
  /** @default 2 */
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

const notYet = { pending: false, waiting: false, isPressed: () => false, onPress: () => {} }

/** What stays while the steps of a form come and go: its root, its words and its live region. */
export function FormFrame({
  classNames,
  components,
  messages,
  unstyled: ownUnstyled,
  autoFocus = false,
  headingLevel = 2,
  id: givenId,
  className,
  lang,
  'aria-describedby': describedBy,
  children,
}: FrameProps & { children: ReactNode }) {
  const kit = useKit()
  const { dir } = kit.locale
  const tag = lang ?? kit.locale.tag
  const generatedId = useId()
  const live = useRef<Announce>(null)
  const { root, focus } = useFormFocus(autoFocus)
  // No server knows it.
  const framed = useHydrated() && kit.service.framing === 'refuse' && isFramedByOthers()
  const unstyled = ownUnstyled ?? kit.unstyled
  const elements = elementsOf(kit.components, components)
  const part = partOf(unstyled, elements, kit.classNames, classNames)
  const scope: FormScope = {
    id: givenId ?? generatedId,
    part,
    elements,
    unstyled,
    messages: mergeMessages(kit.locale.messages, messages),
    tag,
    headingLevel,
    describedBy,
    announce: (words) => live.current?.(words),
    focus,
    ...notYet,
  }
  return (
    // eslint-disable-next-line react/jsx-no-constructed-context-values -- the form draws itself when all of it changes
    <FormContext.Provider value={scope}>
      <div {...part('root')} className={join(part('root').className, className)} lang={tag} dir={dir} ref={root}>
        {framed ? <Framed /> : children}
        <Status part={part} announce={live} />
      </div>
    </FormContext.Provider>
  )
}
