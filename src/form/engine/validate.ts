import { attempt } from '../../core/attempt.js'
import { asSent, type BrokenRule } from '../../core/policy.js'
import { passwordSchema } from '../../core/schemas.js'
import type { FieldIssue, FieldIssues, FormAccess, Texts } from '../types.js'
import type { Breach } from './breach.js'

/** The texts as they are to be sent. */
export function readTexts(form: FormAccess): Texts {
  const { policy } = form.snapshot.limits
  return Object.fromEntries(
    form.options.fields.map((name) => [name, asSent(form.fields[name].input?.value ?? '', policy)]),
  ) as Texts
}

/**
 * What is wrong with the texts, by zod and by what the service said of them. Rejects with `config` where a rule of the
 * host's throws: what it threw may quote the texts.
 */
export function findIssues(form: FormAccess, texts: Texts): Promise<FieldIssues> {
  return attempt(() => {
    const { options, fields, snapshot } = form
    const issues: FieldIssues = {}
    for (const name of options.fields) {
      const { serviceError } = fields[name]
      if (serviceError) issues[name] = { type: serviceError.code, rule: undefined, serviceError }
    }
    const parsed = passwordSchema({ fields: options.fields, ...snapshot.limits }).safeParse(texts)
    for (const { params } of (parsed.error?.issues ?? []) as unknown as { params: BrokenRule }[])
      issues[params.field] ??= { type: params.code, rule: params, serviceError: undefined }
    return issues
  }, 'config')
}

/** And what is known of leaks, where nothing else is wrong with the new password. */
export const withLeaks = (issues: FieldIssues, { verdict }: Breach): FieldIssues =>
  verdict === 'breached' ? { newPassword: breachedIssue, ...issues } : issues

const breachedRule: BrokenRule = { field: 'newPassword', code: 'breached', limit: 0, measured: 0 }
const breachedIssue: FieldIssue = { type: breachedRule.code, rule: breachedRule, serviceError: undefined }
