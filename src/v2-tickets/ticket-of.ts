import { policyFromPublicConfig } from '../core/policy/public-config.js'
import type { PasswordPolicy } from '../core/policy/password-policy.js'
import type { PasswordTicket, TicketCycle } from '../core/ticket.js'
import { firstLoginOperation, rotationOperation } from './operations.js'
import { readAnswer, type Json } from './read-answer.js'

/** The present password is below today's policy. No call outside the service's own page takes this token. */
export interface WeakPassword {
  /** The password does not meet the policy, and is to be changed. */
  readonly kind: 'weak'
  /** The policy that the answer tells, if any. */
  readonly policy: PasswordPolicy | undefined
}

/** What a refused sign-in asks for. Only the first two kinds can be given to a form. */
export type SignInTicket = PasswordTicket | WeakPassword

/** Sources: docs-v3 error-code.md, Guard, guard-android, and tests of guard-ios. */
const numbers = { firstLogin: 1639, rotation: 2058, weak: 2071 }

/**
 * Reads what a refused sign-in asks for: 1639 (first sign-in), 2058 (rotation period over) or 2071 (weak), whichever envelope
 * or client it comes from. Takes a parsed body of V2, V3 or GraphQL, its text, or an error that was thrown with it. Nothing
 * for every other answer, and for one without the token that its call needs.
 */
export function ticketOf(signInAnswer: unknown): SignInTicket | undefined {
  const answer = readAnswer(signInAnswer, Object.values(numbers))
  if (!answer) return undefined
  const { number, data } = answer
  if (number === numbers.weak) return { kind: 'weak', policy: policyOf(data) }
  const { token } = data
  if (typeof token !== 'string' || token === '') return undefined
  if (number === numbers.rotation) {
    return {
      kind: 'rotation',
      mode: 'expired',
      asksCurrentPassword: true,
      cycle: cycleOf(data),
      prepare: rotationOperation(token),
    }
  }
  return {
    kind: 'first-login',
    mode: 'forced',
    asksCurrentPassword: false,
    phone: phoneOf(data),
    prepare: firstLoginOperation(token),
  }
}

/** Where the answer has no strength of its own, an empty configuration would say "none". */
const policyOf = (data: Json) => (data['passwordStrength'] === undefined ? undefined : policyFromPublicConfig(data))

const units = { DAY: 'day', MONTH: 'month', YEAR: 'year' } as const

function cycleOf({ forcedCycle, forcedCycleUnit }: Json): TicketCycle | undefined {
  const count = Number(forcedCycle)
  const unit = Object.entries(units).find(([name]) => name === forcedCycleUnit)?.[1]
  return unit && Number.isInteger(count) && count > 0 ? { count, unit } : undefined
}

function phoneOf({ enableFirstLoginResetPasswordVerifyPhone: enabled, phone }: Json): string | undefined {
  return enabled === true && typeof phone === 'string' ? phone : undefined
}
