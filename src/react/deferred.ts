'use client'

import { lazyCode } from './lazy-code.js'

const code = lazyCode(() => import('./late.js'))

/** Rejects with `network`, `timeout` or `reload-needed` where the code cannot be fetched; the next call tries again. */
export const deferred = code.load

/** What `deferred` gives, once waiting for it takes no time. */
export const deferredHere = code.here
