import type { PublicKeys } from '../core/encryption/index.js'
import type { HeaderPrefix } from '../core/wire.js'
import type { AskOptions } from './ask.js'

/** Who is asked, and how. */
export interface Tenant extends AskOptions {
  /** An https: address, or one of the loopback, without a slash at the end. */
  host: string
  appId: string
  /** Origin of the page that will show the forms, for instance `https://app.example.com`. */
  origin?: string | undefined
  /** An account to try, with its password. */
  account?: Account | undefined
}

/** An account that may be locked by what is tried. */
export interface Account {
  /** Email address, phone number or user name. */
  name: string
  password: string
}

/** What the later checks take from the earlier ones. */
export interface ServiceFacts {
  keys: PublicKeys
  headerPrefix: HeaderPrefix
}
