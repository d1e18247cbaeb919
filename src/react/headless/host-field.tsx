'use client'

import type { ReactNode } from 'react'
import { lazyModule } from '../../core/lazy-module.js'
import { useLoaded } from '../shared/use-lazy-module.js'
import type { Field } from '../fields/types.js'
import { strengthLine } from '../fields/strength-line.js'
import { useSuggestion } from '../fields/use-suggestion.js'
import { useFormStrength } from '../fields/use-form-strength.js'
import type { Line, LinkLine } from '../form/types.js'
import { useFormScope } from '../shared/form-context.js'
import { propGetter } from '../shared/prop-getters.js'
import type { FormLine, FormStrength, RenderField } from './types.js'

const suggestCode = lazyModule(() => import('../fields/suggest.js'))

/** A field as a host draws it: the attributes of the kit's own fields, as prop getters. */
export function HostField({ field, render }: { field: Field; render: RenderField }): ReactNode {
  const { messages } = useFormScope()
  const action = useSuggestion(field.suggest, useLoaded(!!field.suggest, suggestCode)?.offerSuggestion) ?? field.action
  const { hint, policy, notes = [], requirements = [], visible, toggleProps } = field
  return render({
    label: field.label,
    error: field.error,
    invalid: field.invalid,
    notes: [
      ...(field.capsLock ? [{ key: 'caps-lock', text: messages.capsLock, props: {} }] : []),
      ...(hint ? [hint] : []),
      ...(policy ? [policy] : []),
      ...notes,
    ].map(hostLine),
    requirements: requirements.map(({ key, state, text, stateText, props }) => ({
      key,
      state,
      text: text + stateText,
      props: propGetter({ ...props, [`data-${state}`]: '' }),
    })),
    strength: useHostStrength(field),
    toggle: visible === undefined ? undefined : visible ? 'hide' : 'show',
    action: action && hostLink(action),
    groupProps: propGetter(field.groupProps),
    labelProps: propGetter(field.labelProps),
    inputProps: propGetter(field.inputProps),
    toggleProps: propGetter(toggleProps ?? { type: 'button', hidden: true }),
    errorProps: propGetter(field.errorProps),
    requirementsProps: propGetter(field.requirementsProps ?? {}),
  })
}

/** A button as a host draws it. */
export const hostLink = ({ key, text, props }: LinkLine): FormLine<'button'> => ({
  key,
  text,
  props: propGetter(props),
})

/** A line as a host draws it. */
export const hostLine = ({ key, text, props }: Line): FormLine<'p'> => ({ key, text, props: propGetter(props) })

function useHostStrength({ strength }: Field): FormStrength | undefined {
  const { id, messages } = useFormScope()
  const score = useFormStrength(strength)
  if (!strength?.isShown) return undefined
  const { labelProps, meterProps, ...line } = strengthLine(id, messages.strength, score)
  return { ...line, labelProps: propGetter(labelProps), meterProps: propGetter(meterProps) }
}
