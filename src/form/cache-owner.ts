import type { SecurityInfo } from '../core/my-account/security-info.js'

/** The object to which a provider's cache belongs. */
export interface CacheOwner {
  /** What was last read of the account. A write that succeeds, or whose outcome is unknown, removes it. */
  securityInfo?: CachedSecurityInfo | undefined
}

interface CachedSecurityInfo {
  /** The service, and the SHA-256 of the access token that it was read with. */
  account: string | undefined
  /** Milliseconds since the epoch. */
  readAt: number
  info: Promise<SecurityInfo>
}
