import { platformCrypto } from '../encryption/random.js'
import { newPasswordRules } from './broken-rules.js'
import type { Limits } from './password-policy.js'
import { checkRules } from './rules.js'

/** What a generator takes from the code of a form that is there already: the rules, and the randomness. */
export type GenerationTools = typeof generationTools

export const generationTools = {
  /** Whether a new password keeps all rules. One that is left to the service counts as broken: it is unknown here whether it is kept. */
  keepsPolicy: (text: string, limits: Limits): boolean =>
    checkRules(text, newPasswordRules, limits).every(({ state }) => state === 'met'),
  platformCrypto,
}
