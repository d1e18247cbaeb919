import * as z from 'zod/mini'
import {
  currentPasswordRules,
  firstBroken,
  newPasswordRules,
  type BrokenRule,
  type FieldName,
  type Limits,
} from './policy.js'

export interface SchemaOptions extends Limits {
  /** The secret fields the form has. */
  fields: readonly FieldName[]
}

/**
 * The schema of a form's secret fields. Each issue names its field in `path`, its rule in `message` and what was
 * measured in `params`; none holds the text, and words are chosen when it is shown.
 */
export function passwordSchema({ fields, ...limits }: SchemaOptions) {
  const text = (field: FieldName) =>
    z.string().check(
      z.check((payload) => {
        const broken = check[field](payload.value, limits)
        // `input` is left out on purpose: it would be the password.
        if (broken) payload.issues.push(issueOf(broken))
      }),
    )
  const shape = Object.fromEntries(fields.map((field) => [field, text(field)]))
  return z.object(shape as Record<FieldName, ReturnType<typeof text>>).check(
    z.check((payload) => {
      for (const broken of between(payload.value)) payload.issues.push({ ...issueOf(broken), path: [broken.field] })
    }),
  )
}

const check: Record<FieldName, (text: string, limits: Limits) => BrokenRule | undefined> = {
  currentPassword: (text, limits) =>
    firstBroken('currentPassword', text, currentPasswordRules, { ...limits, policy: {} }),
  newPassword: (text, limits) => firstBroken('newPassword', text, newPasswordRules, limits),
  confirmPassword: (text, limits) => firstBroken('confirmPassword', text, ['required'], limits),
}

/** Rules between two fields. Both sides are compared as they will be sent: neither is trimmed or normalised (UN-05). */
function between(values: Partial<Record<FieldName, string>>): BrokenRule[] {
  const { currentPassword, newPassword, confirmPassword } = values
  const nothing = { measured: 0, limit: 0 }
  return [
    ...(newPassword && newPassword === currentPassword
      ? [{ field: 'newPassword', code: 'same-password', ...nothing } as const]
      : []),
    ...(confirmPassword && confirmPassword !== newPassword
      ? [{ field: 'confirmPassword', code: 'mismatch', ...nothing } as const]
      : []),
  ]
}

function issueOf({ field, code, measured, limit }: BrokenRule) {
  return {
    code: 'custom' as const,
    input: undefined,
    message: code,
    params: { field, measured, limit },
    continue: true,
  }
}
