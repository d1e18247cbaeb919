'use client'

import type { FormScope } from '../shared/form-context.js'
import { useHydrated } from '../shared/use-hydrated.js'

/** Of the element that says how long a new attempt is useless. */
export const waitId = (id: string) => `${id}-wait`

type SubmitScope = Pick<FormScope, 'id' | 'pending' | 'waiting' | 'onPress'>

/**
 * While a request is under way a button keeps its name and the focus, and only says that it cannot be pressed (AX-06).
 * In server-rendered HTML it is really disabled: a form sent before React is there would carry its passwords in the clear.
 */
export function useSubmitProps({ id, pending, waiting, onPress }: SubmitScope) {
  return {
    type: 'submit',
    // Keeps Firefox from restoring an enabled button after a reload.
    autoComplete: 'off',
    disabled: !useHydrated(),
    'aria-disabled': pending || waiting || undefined,
    // The wait explains the button to whoever moves to it later.
    'aria-describedby': waiting ? waitId(id) : undefined,
    onPointerDown: onPress,
  } as const
}
