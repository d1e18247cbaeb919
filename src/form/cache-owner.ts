import type { SecurityInfo } from '../core/my-account/security-info.js'

/** The object to which a provider's cache belongs. */
export interface CacheOwner {
  /** What was last read of the account; a write that succeeds removes it. */
  securityInfo?: CachedSecurityInfo | undefined
}

interface CachedSecurityInfo {
  /** The SHA-256 of the access token that it was read with. */
  account: string | undefined
  /** Milliseconds since the epoch. */
  readAt: number
  info: Promise<SecurityInfo>
}
