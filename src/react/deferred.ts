'use client'

import { attempt } from '../core/attempt.js'

type Deferred = typeof import('../core/deferred.js')

let loading: Promise<Deferred> | undefined
let here = false

/** Rejects with `network` where the code cannot be fetched; the next call tries again. */
export function deferred(): Promise<Deferred> {
  loading ??= attempt(() => import('../core/deferred.js'), 'network').then(
    (loaded) => {
      here = true
      return loaded
    },
    (error) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** Whether waiting for it takes no time. */
export const isDeferredHere = () => here
