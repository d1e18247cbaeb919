'use client'

import type { ClassNames, PartAttributes } from '../../parts.js'
import { replacedBy } from './component-slots.js'
import type { Elements, PartOf } from './elements.js'
import { join } from './class-names.js'

/** Host classes come after the kit's own, which what the host draws has not, those of a component after those of the provider. */
export function partOf(
  unstyled: boolean,
  elements: Elements,
  ...classNames: readonly (ClassNames | undefined)[]
): PartOf {
  return (part, states: Record<string, boolean | undefined> = {}) => {
    const replaced = replacedBy(elements, part)
    const className = join(!unstyled && !replaced && `pwk-${part}`, ...classNames.map((names) => names?.[part]))
    const attributes: PartAttributes = { ...replaced, ...(className && { className }) }
    for (const state in states) if (states[state]) attributes[`data-${state}`] = ''
    return attributes
  }
}
