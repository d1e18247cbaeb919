import { stepsOf } from './pattern-steps.js'
import type { PolicyRule } from './password-policy.js'

/** UTF-16 units of a password, and of a pattern, that are looked at. */
export const longestInput = 256
const longestPattern = 1000

/** Up to 9 ms of V8 that sees an expression for the first time; an ordinary one of a tenant needs a hundredth of it. */
const mostSteps = 750_000

/**
 * A rule from a regular expression that you do not control, matched anywhere in the text as by `RegExp.test`. It runs
 * only if it surely ends soon. Otherwise, if it does not compile, or if the text is longer than 256 characters, the
 * service decides.
 */
export function tenantPattern(source: string, message?: PolicyRule['message']): PolicyRule {
  const pattern = compile(source)
  return {
    code: 'pattern',
    message,
    check: pattern && ((text) => (text.length > longestInput ? undefined : pattern.test(text))),
  }
}

function compile(source: string): RegExp | undefined {
  // Whether something can follow at the end is never found out.
  const needed = source.replace(/([^\\])\.\*$/, '$1')
  if (source.length > longestPattern || stepsOf(needed, longestInput) > mostSteps) return undefined
  try {
    return new RegExp(source)
  } catch {
    return undefined
  }
}
