'use client'

import type { ComponentPropsWithRef } from 'react'
import { join } from './class-names.js'

/** Elements whose props the hooks give. */
type Tag = 'div' | 'span' | 'form' | 'h2' | 'p' | 'label' | 'input' | 'button' | 'ul' | 'li' | 'select' | 'a'

/** Props a host may not set, in plain JavaScript either: they could send, store or shorten the text. */
const refused = ['value', 'defaultValue', 'action', 'formAction', 'formMethod', 'form', 'maxLength'] as const

/** What a host may add: all but what makes the element work, and no text of its own for an input. */
export type HostProps<Of extends Tag> = Omit<
  ComponentPropsWithRef<Of>,
  (typeof refused)[number] | 'id' | 'name' | 'type' | 'htmlFor' | 'role' | 'method' | 'autoComplete' | 'children'
>

/**
 * Returns the props of one element, to spread on it. Pass your own props: both handlers are called, yours first; both
 * refs are set; `className`, `aria-describedby` and `aria-labelledby` are joined, and so is `style`. For other props that both set, the
 * kit's value is used.
 */
export type PropGetter<Of extends Tag> = (own?: HostProps<Of>) => ComponentPropsWithRef<Of>

type Props = Record<string, unknown>
type AnyRef = ((element: unknown) => unknown) | { current: unknown }

const joined = new Set(['className', 'aria-describedby', 'aria-labelledby'])

export function propGetter<Of extends Tag>(ours: object): PropGetter<Of> {
  return (own) => merged(ours as Props, { ...own }) as unknown as ComponentPropsWithRef<Of>
}

function merged(ours: Props, own: Props): Props {
  const all = { ...own }
  for (const name of refused) delete all[name]
  for (const [key, value] of Object.entries(ours)) {
    if (value !== undefined) all[key] = own[key] == null ? value : both(key, value, own[key])
  }
  return all
}

function both(key: string, ours: unknown, own: unknown): unknown {
  if (key === 'ref') return bothRefs(ours as AnyRef, own as AnyRef)
  if (key === 'style') return { ...(own as object), ...(ours as object) }
  if (joined.has(key)) return join(own as string, ours as string)
  if (typeof ours !== 'function' || typeof own !== 'function') return ours
  return (...input: unknown[]) => {
    try {
      own(...input)
    } finally {
      // Whatever the host's throws: a submit that is not prevented would carry the passwords in the clear.
      ours(...input)
    }
  }
}

/** The same function for the same two, or React would take the element away and give it back with every render. */
const known = new WeakMap<AnyRef, WeakMap<AnyRef, (element: unknown) => void>>()

function bothRefs(ours: AnyRef, own: AnyRef): (element: unknown) => void {
  const withOurs = known.get(ours) ?? new WeakMap<AnyRef, (element: unknown) => void>()
  known.set(ours, withOurs)
  let leave: unknown
  const set =
    withOurs.get(own) ??
    ((element: unknown) => {
      give(ours, element)
      // From React 19 on a ref may return what undoes it.
      if (element === null && typeof leave === 'function') leave()
      else leave = give(own, element)
    })
  withOurs.set(own, set)
  return set
}

function give(ref: AnyRef, element: unknown): unknown {
  if (typeof ref === 'function') return ref(element)
  ref.current = element
  return undefined
}
