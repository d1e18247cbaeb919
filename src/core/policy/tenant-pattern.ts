import { stepsOf } from './pattern-steps.js'
import type { PolicyRule } from './password-policy.js'

/** UTF-16 units of a password, and of a pattern, that are looked at. */
export const longestInput = 256
const longestPattern = 1000

/** Up to 9 ms of V8 that sees an expression for the first time; an ordinary one of a tenant needs a hundredth of it. */
const mostSteps = 750_000

/**
 * A rule made of an expression that somebody else wrote, found anywhere in the text as by `RegExp.test`. It is only run
 * where it is known to end soon; otherwise, and where it does not compile or the text is longer than 256, the
 * rule leaves the verdict to the service.
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
