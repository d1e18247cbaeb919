import type { HeaderPrefix } from '../core/wire.js'
import type { Tenant } from './tenant.js'
import { tryPassword, type Outcome, type SealedPassword } from './try-password.js'

/** What the service said to one password, and the prefix of the headers that it was sent with. */
export interface PrefixOutcome {
  outcome: Outcome
  headerPrefix: HeaderPrefix
  /** What was said with the other prefix, where that was tried first and is not taken. */
  refusedPrefix?: Outcome | undefined
}

/**
 * Where the service finds no application by the id it has not looked at the password: then the headers of the other prefix
 * are tried. Throws `NoAnswer` where one of both sign-ins got none.
 */
export async function tryPrefixes(
  tenant: Tenant,
  password: SealedPassword,
  first: HeaderPrefix,
): Promise<PrefixOutcome> {
  const outcome = await tryPassword(tenant, password, first)
  if (outcome.code !== 'config') return { outcome, headerPrefix: first }
  const other = first === 'authing' ? 'genauth' : 'authing'
  const again = await tryPassword(tenant, password, other)
  if (again.code === 'config') return { outcome, headerPrefix: first }
  // Said of neither prefix: what is throttled or broken has not looked for an application.
  if (again.code === 'rate-limited' || again.code === 'bad-response') return { outcome: again, headerPrefix: first }
  return { outcome: again, headerPrefix: other, refusedPrefix: outcome }
}
