'use client'

import { useId, useMemo, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { KitContext, useKit } from '../react/provider/kit-context.js'
import type { Components } from '../react/shared/component-slots.js'
import { join } from '../react/shared/class-names.js'
import { parts, type ClassNames } from '../parts.js'

export interface ThemeProps {
  /** What holds the forms. They may also be drawn elsewhere by a portal, as dialogs are. */
  children: ReactNode
}

export interface ThemedProps extends ThemeProps {
  components?: Partial<Components>
  classNames?: ClassNames
  /** Renders without the kit's own classes. */
  unstyled?: boolean
}

/** What the element of a design system gets. Below React 19 `ref` comes by `forwardRef` alone. */
export type PropsOf<Name extends keyof Components> = ComponentPropsWithoutRef<Components[Name]>

/** The looks of a design system for the forms below. What the provider says itself goes before, and its classes are added. */
export function Themed({ components, classNames, unstyled, children }: ThemedProps) {
  const kit = useKit()
  const themed = useMemo(
    () => ({
      ...kit,
      components: { ...components, ...given(kit.components) },
      classNames: added(classNames, kit.classNames),
      unstyled: kit.unstyled || unstyled === true,
    }),
    [kit, components, classNames, unstyled],
  )
  return <KitContext.Provider value={themed}>{children}</KitContext.Provider>
}

const given = (all: object) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined))

function added(theme: ClassNames = {}, own: ClassNames): ClassNames {
  const all = parts.map((part) => [part, join(theme[part], own[part])])
  return Object.fromEntries(all.filter(([, names]) => names !== undefined)) as ClassNames
}

/** A class for the root of the forms: it takes the custom properties along where a portal takes a form out of the theme. */
export const useRootClass = () => `pwk-theme-${useId().replace(/\W/g, '')}`

/** `{ accent: 'red' }` as `{ '--pwk-accent': 'red' }`. */
export const customProperties = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--pwk-${name}`, value]))

/** Of an alert that has nothing to say yet: it is there, and takes no room. */
export const outOfTheFlow = { position: 'absolute' } as const
