'use client'

import { useSyncExternalStore } from 'react'

/** False in server-rendered HTML until React has taken it over, true ever after. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

const never = () => () => {}
