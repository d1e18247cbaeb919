'use client'

import { useId, useState, type FocusEvent, type RefCallback, type RefObject } from 'react'
import { isFramedByOthers } from '../../core/is-framed-by-others.js'
import type { PartialMessages } from '../../core/messages.js'
import { mergeWords } from '../../core/words.js'
import type { ClassNames } from '../../parts.js'
import { elementsOf, type PartialComponents } from '../shared/component-slots.js'
import type { FormScope } from '../shared/form-context.js'
import { freezeDescription } from '../shared/freeze-description.js'
import type { HeadingLevel } from '../shared/heading.js'
import { useKit } from '../provider/kit-context.js'
import { partOf } from '../shared/part-props.js'
import { createLiveRegion } from '../shared/live-region.js'
import { useFormFocus } from '../shared/use-form-focus.js'
import { useHydrated } from '../shared/use-hydrated.js'
import { blockedInFrame } from './blocked-in-frame.js'
import type { Box } from './types.js'

export interface FrameProps {
  /** Your classes by part, added to those of the kit and of the provider. */
  classNames?: ClassNames | undefined
  /** Your components in place of the kit's, merged over those of the provider. */
  components?: PartialComponents | undefined
  /** Messages that replace those of the provider. */
  messages?: PartialMessages | undefined
  /** Renders without the kit's own classes. @default the provider's */
  unstyled?: boolean | undefined
  /** Moves the focus into the first field. @default false */
  autoFocus?: boolean | undefined
  /** Heading level, from 1 to 6, of the title and of the title after a success. @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Prefix of the ids of all elements of the form. @default one of React's */
  id?: string | undefined
  /** A class added to the root element. */
  className?: string | undefined
  /**
   * BCP 47 tag of the words in the form, if `messages` are in another language than the locale. @default the locale's
   * tag
   */
  lang?: string | undefined
  /** Ids of elements of your page that describe the form, in addition to the form's own description. */
  'aria-describedby'?: string | undefined
  /**
   * The id of the title that the form already has on the page, as in a dialog: it names the form, which then draws none of
   * its own. What takes the form's place after a success has its title.
   */
  'aria-labelledby'?: string | undefined
}

export interface Frame {
  scope: FormScope
  /** Of the element around all steps. */
  rootProps: {
    lang: string
    dir: 'ltr' | 'rtl'
    ref: RefObject<HTMLDivElement | null>
    onFocus(event: FocusEvent): void
  }
  /** Of the form's one polite live region. It is there before it has anything to say (ARIA22), and is not seen. */
  statusProps: { role: 'status'; ref: RefCallback<HTMLElement> }
  /** Where the host wants no form: a page from another origin holds it. */
  blocked: Box | undefined
}

const notYet = { pending: false, ended: false, waiting: false, isPressed: () => false, onPress: () => {} }

const onFocus = ({ target }: FocusEvent) => freezeDescription(target)

/** What stays while the steps of a form come and go: its words, its ids, its focus, its live region. */
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
  'aria-labelledby': labelledBy,
}: FrameProps): Frame {
  const kit = useKit()
  const { dir } = kit.locale
  const tag = lang ?? kit.locale.tag
  const generatedId = useId()
  const [{ take, say }] = useState(createLiveRegion)
  const { root, focus } = useFormFocus(autoFocus)
  // Unknown during server rendering.
  const isFramed = useHydrated() && kit.service.framing === 'refuse' && isFramedByOthers()
  const unstyled = ownUnstyled ?? kit.unstyled
  const elements = elementsOf(kit.components, components)
  const words = mergeWords(kit.locale.messages, messages)
  return {
    scope: {
      id: givenId ?? generatedId,
      part: partOf(unstyled, elements, kit.classNames, classNames),
      elements,
      unstyled,
      messages: words,
      tag,
      headingLevel,
      describedBy,
      labelledBy,
      announce: say,
      focus,
      root,
      ...notYet,
    },
    rootProps: { lang: tag, dir, ref: root, onFocus },
    statusProps: { role: 'status', ref: take },
    blocked: isFramed ? blockedInFrame(words) : undefined,
  }
}
