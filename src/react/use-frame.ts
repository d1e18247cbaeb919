'use client'

import { useId, useRef, type FocusEvent, type RefObject } from 'react'
import { isFramedByOthers } from '../core/is-framed-by-others.js'
import { mergeMessages } from '../core/messages.js'
import { elementsOf } from './components.js'
import { deferred } from './deferred.js'
import type { FormScope } from './form-context.js'
import type { FrameProps } from './form-frame.js'
import { useKit } from './kit.js'
import { partOf } from './part.js'
import type { Announce } from './announcer.js'
import { useFormFocus } from './use-form-focus.js'
import { useHydrated } from './use-hydrated.js'

export interface Frame {
  scope: FormScope
  /** Of the element around all steps. */
  root: { lang: string; dir: 'ltr' | 'rtl'; ref: RefObject<HTMLDivElement | null>; onFocus(event: FocusEvent): void }
  /** For what speaks in the live region. */
  live: RefObject<Announce | null>
  /** The host wants no form here: a page from another origin holds it. */
  framed: boolean
}

const notYet = { pending: false, ended: false, waiting: false, isPressed: () => false, onPress: () => {} }

/** A failure to load is reported where it matters: the next press of the button loads again. */
const onFocus = ({ target }: FocusEvent) =>
  void deferred().then(
    ({ freezeDescription }) => freezeDescription(target),
    () => {},
  )

/** What stays while the steps of a form come and go: its words, its ids, its focus, its voice. */
export function useFrame({
  classNames,
  components,
  messages,
  unstyled: ownUnstyled,
  autoFocus = false,
  headingLevel = 2,
  id: givenId,
  lang,
  'aria-describedby': describedBy,
}: FrameProps): Frame {
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
  return {
    scope: {
      id: givenId ?? generatedId,
      part: partOf(unstyled, elements, kit.classNames, classNames),
      elements,
      unstyled,
      messages: mergeMessages(kit.locale.messages, messages),
      tag,
      headingLevel,
      describedBy,
      announce: (words, delayMs) => live.current?.(words, delayMs),
      focus,
      root,
      ...notYet,
    },
    root: { lang: tag, dir, ref: root, onFocus },
    live,
    framed,
  }
}
