'use client'

import type { ClassNames, Part, PartAttributes } from '../parts.js'

/** Class and states of a part: `part('field', { invalid: true })` is `{ className: 'pwk-field', 'data-invalid': '' }`. */
export type PartOf = (part: Part, states?: Record<string, boolean>) => PartAttributes

/** Host classes come after the kit's own, those of a component after those of the provider. */
export function partOf(unstyled: boolean, ...classNames: readonly (ClassNames | undefined)[]): PartOf {
  return (part, states = {}) => {
    const className = join(!unstyled && `pwk-${part}`, ...classNames.map((names) => names?.[part]))
    const attributes: PartAttributes = className ? { className } : {}
    for (const state in states) if (states[state]) attributes[`data-${state}`] = ''
    return attributes
  }
}

export function join(...classes: (string | false | undefined)[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined
}
