import * as z from 'zod/mini'
import { brokenRules, type BrokenRule, type FieldName, type Limits } from './policy.js'

export interface SchemaOptions extends Limits {
  /** The secret fields the form has. */
  fields: readonly FieldName[]
}

/**
 * The schema of a form's secret fields. Each issue names its field in `path`, its rule in `message` and what was
 * measured in `params`; none holds the text, and words are chosen when it is shown.
 */
export function passwordSchema({ fields, ...limits }: SchemaOptions) {
  const shape = Object.fromEntries(fields.map((field) => [field, z.string()])) as Record<FieldName, z.ZodMiniString>
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
