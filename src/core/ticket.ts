import type { ChangePasswordValues, CustomOperation } from './operations.js'

/** How often a password must be changed, as the service says it. */
export interface TicketCycle {
  /** How many units. */
  count: number
  /** The unit of `count`. */
  unit: 'day' | 'month' | 'year'
}

/**
 * The right to set a new password once, without an access token, which a refused sign-in hands out. It holds the call that
 * takes it; its token cannot be read.
 */
export interface PasswordTicket extends CustomOperation<ChangePasswordValues> {
  /** `first-login`: an administrator set the password, and the person is to choose another. `rotation`: the current one is too old. */
  readonly kind: 'first-login' | 'rotation'
  /** Whose words the form has. */
  readonly mode: 'forced' | 'expired'
  /** Whether the call wants the current password too. */
  readonly asksCurrentPassword: boolean
  /** For `rotation`, where the service says so. */
  readonly cycle?: TicketCycle | undefined
  /** For `first-login`: the phone to which the service's own page sends a code first. This call takes none. */
  readonly phone?: string | undefined
}
