'use client'

import type { StateOf } from '../../part-facts.js'
import type { Part, PartAttributes } from '../../parts.js'

/** What the kit draws where a host has nothing of its own. */
export const tags = {
  Input: 'input',
  Button: 'button',
  Label: 'label',
  Alert: 'div',
  Link: 'button',
  Select: 'select',
} as const

/** To the kit a host's own is the tag it stands for: it takes the same props. */
export type Elements = typeof tags

/** Class and states of a part: `part('field', { invalid: true })` is `{ className: 'pwk-field', 'data-invalid': '' }`. */
export type PartOf = <P extends Part>(
  part: P,
  states?: { [State in StateOf<P>]?: boolean | undefined },
) => PartAttributes
