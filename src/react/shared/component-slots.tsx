'use client'

import { forwardRef, type ComponentPropsWithRef, type ComponentType, type ElementType } from 'react'
import type { Part } from '../../parts.js'
import { tags, type Elements } from './elements.js'
import { useFormScope } from './form-context.js'
import { join } from './class-names.js'

/** Of the DOM's props those that the kit hands over, and all that make the element work. */
type PassedProps<Tag extends ElementType, Own extends Part, Name extends keyof ComponentPropsWithRef<Tag>> = {
  /** Which part of the form it is; an attribute of HTML, so all but `Default` may be spread onto an element. */
  part: Own
  /** The states that hold, and what keeps session recorders away. */
  [state: `data-${string}`]: string | undefined
} & Pick<ComponentPropsWithRef<Tag>, Name | 'ref' | 'className'>

type Replacement<Props> = ComponentType<
  Props & {
    /** The kit's own, with its looks, for the same props. */
    Default: ComponentType<Props>
  }
>

/**
 * Components that replace the kit's elements. Each receives all that makes it work as props, with your classes and not
 * the kit's, and passes `ref` to the element itself (below React 19 by `forwardRef`). Define them outside of
 * components: a new one at each render would lose typed text.
 */
export interface Components {
  /**
   * Uncontrolled: a password belongs in no state, and React writes that of a controlled input into an attribute. Where no
   * `<input>` comes by `ref`, or one with a value, a form for passwords sends nothing and says `config`.
   */
  Input: Replacement<
    { passwordrules?: string } & PassedProps<
      'input',
      'input',
      | 'id'
      | 'name'
      | 'type'
      | 'inputMode'
      | 'autoComplete'
      | 'dir'
      | 'defaultValue'
      | 'onInput'
      | 'required'
      | 'readOnly'
      | 'tabIndex'
      | 'aria-invalid'
      | 'aria-describedby'
      | 'autoCapitalize'
      | 'autoCorrect'
      | 'spellCheck'
      | 'enterKeyHint'
    >
  >
  /** Also the eye in a password field (`part` is `toggle`), which lies over its input. */
  Button: Replacement<
    PassedProps<
      'button',
      'submit' | 'cancel' | 'toggle',
      | 'type'
      | 'disabled'
      | 'aria-disabled'
      | 'aria-label'
      | 'aria-controls'
      | 'tabIndex'
      | 'aria-describedby'
      | 'onPointerDown'
      | 'onMouseDown'
      | 'onClick'
      | 'children'
    >
  >
  /** Replaces the label of a field. */
  Label: Replacement<PassedProps<'label', 'label', 'htmlFor' | 'children'>>
  /** Rendered from the start. While there is no error it has no children, no role and no tab index. */
  Alert: Replacement<PassedProps<'div', 'alert', 'role' | 'tabIndex' | 'children'>>
  /** A button that leads to another step or page. */
  Link: Replacement<
    PassedProps<'button', 'link', 'type' | 'aria-disabled' | 'aria-describedby' | 'onClick' | 'children'>
  >
  /** Read as `ref.current.value`. */
  Select: Replacement<PassedProps<'select', 'select', 'id' | 'name' | 'autoComplete' | 'defaultValue' | 'children'>>
}

export type PartialComponents = Partial<{ [Name in keyof Components]: Components[Name] | undefined }>

/** Those of a form come before those of the provider. */
export function elementsOf(provider: PartialComponents, form: PartialComponents = {}): Elements {
  const names = Object.keys(tags) as (keyof Components)[]
  return Object.fromEntries(names.map((name) => [name, form[name] ?? provider[name] ?? tags[name]])) as never
}

/** Which of them draws a part. */
const drawnBy: Partial<Record<Part, keyof Components>> = {
  input: 'Input',
  submit: 'Button',
  cancel: 'Button',
  toggle: 'Button',
  label: 'Label',
  alert: 'Alert',
  link: 'Link',
  select: 'Select',
}

/** What a part that the host draws itself gets in place of the kit's class. */
export function replacedBy(elements: Elements, part: Part): { part: Part; Default: ComponentType } | undefined {
  const name = drawnBy[part]
  return name && typeof elements[name] !== 'string' ? { part, Default: defaults[tags[name]] } : undefined
}

/** The kit's own for hosts to wrap. Where there is nothing to wrap, the tag itself is drawn. */
const defaults = Object.fromEntries(
  Object.values(tags).map((tag) => [tag, withLooks(tag as 'input')]),
) as unknown as Record<Elements[keyof Elements], ComponentType>

function withLooks(Tag: 'input') {
  return forwardRef<HTMLInputElement, { part: Part; className?: string }>(function Default(
    { part, className, ...props },
    ref,
  ) {
    const { unstyled } = useFormScope()
    return <Tag {...props} className={join(!unstyled && `pwk-${part}`, className)} ref={ref} />
  })
}
