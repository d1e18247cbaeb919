import * as z from 'zod/mini'
import { guardStrength, type GuardStrength } from './guard-strength.js'
import type { PasswordPolicy } from './password-policy.js'

/** Left out where it is of another type: consoles of several versions have written these. */
const lenient = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined)
const text = lenient(z.string())
const open = lenient(z.boolean())

const customSchema = z.object({
  enabled: open,
  regex: text,
  message: text,
  zhMessage: text,
  zhMessageOpen: open,
  enMessage: text,
  enMessageOpen: open,
  jaMessage: text,
  jaMessageOpen: open,
  jpMessage: text,
  jpMessageOpen: open,
  twMessage: text,
  twMessageOpen: open,
})

const strength = z.union([z.number(), z.pipe(z.string().check(z.regex(/^\d$/)), z.transform(Number))])

const configSchema = z.object({
  passwordStrength: z.catch(z.nullish(strength), NaN),
  customPasswordStrength: lenient(customSchema),
})

/**
 * The policy in the `data` of GET /api/v2/applications/{appId}/public-config. Guard writes 0 where there is
 * no strength. A strength that is not published is left to the service, as 5 is; so is an expression that is switched off.
 * Returns nothing if `config` is no configuration.
 */
export function policyFromPublicConfig(config: unknown): PasswordPolicy | undefined {
  const { success, data } = configSchema.safeParse(config)
  if (!success) return undefined
  const { passwordStrength, customPasswordStrength } = data
  const number = known(passwordStrength ?? 0)
  return guardStrength(number === 4 && customPasswordStrength?.enabled === false ? 5 : number, customPasswordStrength)
}

function known(number: number): GuardStrength {
  return ([0, 1, 2, 3, 4] as const).find((each) => each === number) ?? 5
}
