/** Every way in which the text of a field can be wrong before it is sent, in the order of the checks. */
export const ruleCodes = [
  'required',
  'ill-formed',
  'too-short',
  'too-long',
  'too-many-bytes',
  'classes',
  'forbidden',
  'common',
  'custom',
  'same-password',
  'breached',
  'mismatch',
] as const

/** A rule that a text can break. */
export type RuleCode = (typeof ruleCodes)[number]

/** Rules that the checklist shows from the start where the policy has them; the others join it only while they are broken. */
export type ListedRule = 'too-short' | 'too-long' | 'classes' | 'forbidden' | 'custom' | 'same-password'
