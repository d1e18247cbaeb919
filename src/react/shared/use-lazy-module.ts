'use client'

import { useEffect, useState } from 'react'
import type { LazyModule } from '../../core/lazy-module.js'

/**
 * A module that is not loaded with the page, once it is there and as long as it is wanted. Where it cannot be fetched
 * the form goes without: it is for what a form can do without.
 */
export function useLoaded<Module>(wanted: boolean, code: LazyModule<Module>): Module | undefined {
  const [module, setModule] = useState(code.getIfLoaded)
  useEffect(() => {
    if (wanted) code.load().then(setModule, () => {})
  }, [wanted, code])
  return wanted ? module : undefined
}
