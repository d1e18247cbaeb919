'use client'

import { attempt } from '../core/attempt.js'
import { PasswordError } from '../core/errors.js'

type Deferred = typeof import('../core/deferred.js')

/** Milliseconds; as long as a call of the service may take by default. */
const patienceMs = 15_000

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
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PasswordError('timeout')), patienceMs)
  })
  try {
    here = await Promise.race([attempt(() => import('../core/deferred.js'), 'network'), late])
    return here
  } catch (error) {
    loading = undefined
    throw error
  } finally {
    clearTimeout(timer)
  }
}
