import type { ClassName, ClassRule } from './password-policy.js'

/** How strict `requireClasses` is. */
export interface ClassOptions {
  /** How many of the classes are required. @default all */
  atLeast?: number | undefined
  /** What belongs to a class, if not by Unicode: a regular expression that finds one character of it. */
  sets?: Partial<Record<ClassName, RegExp>> | undefined
}

/** Unicode's own categories, so that Cyrillic letters are letters. */
const unicode: Record<ClassName, RegExp> = {
  letter: /\p{L}/u,
  lowercase: /\p{Ll}/u,
  uppercase: /\p{Lu}/u,
  digit: /\p{Nd}/u,
  symbol: /[\p{P}\p{S}]/u,
}

/** For a policy's `classes`: kinds of characters that a password must have. */
export function requireClasses(of: readonly ClassName[], { atLeast = of.length, sets }: ClassOptions = {}): ClassRule {
  const wanted = Math.min(atLeast, of.length)
  // `search`, because `test` remembers where it was under the flag g.
  const holds = (text: string, name: ClassName) => text.search(sets?.[name] ?? unicode[name]) >= 0
  const parts = of.flatMap((name) => required(characters.filter((each) => holds(each, name))))
  return {
    of,
    atLeast: wanted,
    count: (text) => of.filter((name) => holds(text, name)).length,
    passwordRules: parts.length < wanted ? undefined : parts.slice(0, wanted),
  }
}

/** U+0021 to U+007E. The space is left out: it is no symbol to any service, though it is one to Apple. */
const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))

const named = { upper: /[A-Z]/, lower: /[a-z]/, digit: /\d/ }

/** The characters in the grammar of https://developer.apple.com/password-rules; nothing where there are none. */
function required(members: string[]): string[] {
  let rest = members
  const words = Object.entries(named).flatMap(([name, set]) => {
    if (!characters.every((each) => !set.test(each) || members.includes(each))) return []
    rest = rest.filter((each) => !set.test(each))
    return [name]
  })
  if (rest.length > 0) words.push(`[${inOrder(rest)}]`)
  return words.length > 0 ? [`required: ${words.join(', ')}`] : []
}

/** A `-` is only read as itself at the beginning of a class, a `]` at its end. */
function inOrder(members: string[]): string {
  const rank = (each: string) => (each === '-' ? 0 : each === ']' ? 2 : 1)
  return [...members].sort((one, other) => rank(one) - rank(other)).join('')
}
