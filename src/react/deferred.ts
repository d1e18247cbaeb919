'use client'

import { attempt } from '../core/attempt.js'
import { inTime } from './in-time.js'

type Deferred = typeof import('../core/deferred.js')

let loading: Promise<Deferred> | undefined
let here: Deferred | undefined

/** Rejects with `network` or `timeout` where the code cannot be fetched; the next call tries again. */
export function deferred(): Promise<Deferred> {
  loading ??= load()
  return loading
}

/** What `deferred` gives, once waiting for it takes no time. */
export const deferredHere = () => here

async function load(): Promise<Deferred> {
  try {
    here = await inTime(attempt(() => import('../core/deferred.js'), 'network'))
    return here
  } catch (error) {
    loading = undefined
    throw error
  }
}
