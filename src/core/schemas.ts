import * as z from 'zod/mini'
import { asSent, brokenRules, type BrokenRule, type FieldName, type Limits } from './policy.js'
import { warnAboutShort } from './policy/short-policy.js'

/** The form that `passwordSchema` is for. */
export interface SchemaOptions extends Limits {
  /** The secret fields the form has. */
  fields: readonly FieldName[]
}

/**
 * The schema of a form's secret fields. Each issue names its field in `path`, its rule in `message` and what was
 * measured in `params`; none holds the text, and words are chosen when it is shown. What comes out is what to send:
 * the texts, under the policy's `normalize` if it has one.
 */
export function passwordSchema({ fields, ...limits }: SchemaOptions) {
  const { policy } = limits
  if (process.env.NODE_ENV !== 'production') warnAboutShort(policy)
  const text = z.string().check(z.overwrite((value) => asSent(value, policy)))
  const shape = Object.fromEntries(fields.map((field) => [field, text])) as Record<FieldName, z.ZodMiniString>
  return z.object(shape).check(
    z.check(({ value, issues }) => {
      for (const broken of brokenRules(value, limits)) issues.push(issueOf(broken))
    }),
  )
}

function issueOf(params: BrokenRule) {
  // `input` would be the password.
  return {
    code: 'custom' as const,
    input: undefined,
    path: [params.field],
    message: params.code,
    params: { ...params },
  }
}
