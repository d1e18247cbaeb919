'use client'

import type { FormScope } from './form-context.js'
import { useHydrated } from './use-hydrated.js'

/**
 * While a request is under way a button keeps its name and the focus, and only says that it cannot be pressed (AX-06).
 * In server-rendered HTML it is really disabled: a form sent before React is there would carry its passwords in the clear.
 */
export function useSubmitProps({ pending, waiting, onPress }: Pick<FormScope, 'pending' | 'waiting' | 'onPress'>) {
  return {
    type: 'submit',
    disabled: !useHydrated(),
    'aria-disabled': pending || waiting || undefined,
    onPointerDown: onPress,
  } as const
}
