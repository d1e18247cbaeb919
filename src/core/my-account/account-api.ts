import { createCallEndpoint, type PasswordApiOptions } from '../call-endpoint.js'
import { profile, type PasswordProfile } from './endpoints.js'
import { securityInfo, type SecurityInfo } from './security-info.js'

/** What the service tells the person who is signed in about the password. Each call rejects with a `PasswordError`. */
export interface AccountApi {
  /** Whether a password is set. The signal aborts the request. */
  getSecurityInfo(signal?: AbortSignal): Promise<SecurityInfo>
  /** When it was last set, and whether a new one is wanted at the next sign-in. The signal aborts the request. */
  getProfile(signal?: AbortSignal): Promise<PasswordProfile>
}

/**
 * The V3 calls that read the account to which the access token belongs.
 *
 * @throws {PasswordError} `config`, at once, for a `host` that would carry the token unencrypted.
 */
export function createAccountApi(options: PasswordApiOptions): AccountApi {
  const call = createCallEndpoint(options)
  return {
    getSecurityInfo: (signal) => call(securityInfo, undefined, signal),
    getProfile: (signal) => call(profile, undefined, signal),
  }
}
