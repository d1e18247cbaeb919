'use client'

import { useQuery } from '@tanstack/react-query'
import { metWords } from '../../core/met-words.js'
import { requirementWords } from '../../core/messages.js'
import { requirements, type PasswordPolicy } from '../../core/policy.js'
import { useKit } from '../provider/kit-context.js'
import { fallbackPolicy, permissivePolicy } from '../../form/limits.js'
import { publicConfigQuery } from '../../form/requests/public-config.js'
import { queryClientOf } from '../../form/requests/query-client.js'

/** One line of the list. */
export interface PasswordRequirement {
  /** Tells the lines apart. */
  code: string
  /** In the person's language. */
  label: string
  /** Whether the text meets it. */
  met: boolean
  /** `service`: only the service can tell. */
  state: 'met' | 'unmet' | 'service'
}

/**
 * The requirements for a new password, and whether a text meets them, for your own list. `announcement` is for a polite
 * live region: announce it after a pause in typing, not at every key. @default policy: the provider's Guide:
 * docs/policies.md#in-your-own-form.
 *
 * @throws {Error} while rendering, without a `PasswordKitProvider` above it.
 * @example
 * ```tsx
 * const { items, announcement } = usePasswordRequirements(text, { minLength: 12 })
 * ```
 */
export function usePasswordRequirements(
  value: string,
  policy?: PasswordPolicy,
): { ok: boolean; items: PasswordRequirement[]; announcement: string } {
  const kit = useKit()
  const { messages, tag } = kit.locale
  const given = policy ?? (kit.policy === 'server' ? undefined : kit.policy)
  const { data, isError } = useQuery({ ...publicConfigQuery(kit), enabled: !given }, queryClientOf(kit.cacheOwner))
  const current = given ?? data?.policy ?? (isError ? fallbackPolicy : permissivePolicy)
  const { ok, items } = requirements(value, { policy: current })
  return {
    ok,
    items: items.map((item) => ({
      code: item.key,
      label: requirementWords(messages, item, tag),
      met: item.state === 'met',
      state: item.state,
    })),
    announcement: metWords(messages, items),
  }
}
