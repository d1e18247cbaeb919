'use client'

import { lazyCode } from './lazy-code.js'

const code = lazyCode(() => import('../core/policy/common-passwords.js'))

/** Once the list is there. */
export const isCommon = () => code.here()?.isCommonPassword

/** Fetches it. Where it cannot be had nothing is refused for being common: the service has the last word. */
export const loadCommonPasswords = () =>
  code.load().then(
    () => {},
    () => {},
  )
