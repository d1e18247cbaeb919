'use client'

import { useEffect, useState } from 'react'
import type { LazyModule } from '../../core/lazy-module.js'

/**
 * A module that is not loaded with the page, once it is there and as long as it is wanted. Where it cannot be fetched
 * the form goes without: it is for what a form can do without.
 */
export function useLoaded<Module>(wanted: boolean, code: LazyModule<Module>): Module | undefined {
  const [module, setModule] = useState(code.here)
  useEffect(() => {
    // Once the component is gone React does not heed it.
    if (wanted) code.load().then(setModule, () => {})
    // eslint-disable-next-line react-hooks/exhaustive-deps -- which module it is does not change
  }, [wanted])
  return wanted ? module : undefined
}
