'use client'

import { useRef } from 'react'
import { inTime } from './in-time.js'

type IsCommon = (text: string) => boolean

export interface CommonPasswords {
  /** Once the list is there. */
  isCommon(): IsCommon | undefined
  /** Fetches it. Where it cannot be had nothing is refused for being common: the service has the last word. */
  load(): Promise<void>
}

let loading: Promise<IsCommon> | undefined

export function useCommonPasswords(): CommonPasswords {
  const found = useRef<IsCommon>(undefined)
  return {
    isCommon: () => found.current,
    async load() {
      loading ??= inTime(import('../core/policy/common-passwords.js')).then(({ isCommonPassword }) => isCommonPassword)
      try {
        found.current = await loading
      } catch {
        loading = undefined // The next attempt asks again.
      }
    },
  }
}
