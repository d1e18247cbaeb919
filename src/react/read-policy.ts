'use client'

import { PasswordError } from '../core/errors.js'
import type { PasswordPolicy } from '../core/policy.js'
import type { Kit } from './kit.js'
import { lazyCode } from './lazy-code.js'

const reader = lazyCode(() => import('../core/policy/public-config.js'))

/** The policy of the service, of what it publishes of the application. */
export async function readPolicy(api: Kit['api'], signal: AbortSignal): Promise<PasswordPolicy> {
  const service = await api()
  const [config, { policyFromPublicConfig }] = await Promise.all([service.getPublicConfig(signal), reader.load()])
  const policy = policyFromPublicConfig(config)
  if (!policy) throw new PasswordError('bad-response')
  return policy
}
