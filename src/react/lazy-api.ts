'use client'

import type { PasswordApi, PasswordApiOptions } from '../core/api.js'
import { deferred } from './deferred.js'

/** The calls that need no login. */
export type OpenApi = Omit<PasswordApi, 'updatePassword' | 'resetPassword'>

/** Their code comes with whoever asks first (decisions/0002). By itself: a query keeps it, and nothing made beside it. */
export const lazyApi = (service: PasswordApiOptions) => async (): Promise<OpenApi> =>
  (await deferred()).createPasswordApi(service)
