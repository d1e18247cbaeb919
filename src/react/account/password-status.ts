'use client'

import type { PasswordError } from '../../core/errors.js'

/** How hard a password is to guess, as the service rates it. */
export type PasswordLevel = 'low' | 'medium' | 'high'

/** What the service says about the password of the signed-in user. */
export interface PasswordStatus {
  /** Whether the account has been read. It stays `ready` while it is read again for the same person. */
  status: 'loading' | 'ready' | 'failed'
  /** Whether a password is set; `undefined` until it is known. */
  isSet?: boolean | undefined
  /** Milliseconds since the epoch, where the service says so. */
  lastSetAt?: number | undefined
  /** Where the service says so. */
  level?: PasswordLevel | undefined
  /** Whether a new one is wanted at the next sign-in. */
  mustChange?: boolean | undefined
  /** What it failed with. */
  error: PasswordError | null
  /** Reads it again. */
  refresh(): void
}

/** What is known of it by now. */
export type PasswordFacts = Omit<PasswordStatus, 'refresh'>
