import { createDraw } from './draw-characters.js'
import { bytesOf, minLengthOf } from './listed-rules.js'
import type { Limits } from './password-policy.js'
import type { GenerationTools } from './generation-tools.js'

/** Without those that look alike on a screen or on paper: 0 O o, 1 I i l, 2 Z, 5 S, 8 B. */
const letters = 'abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY'
const digits = '23456789'
/** In every list of symbols that tenants are known to write into their expressions. */
const symbols = '!@$&*'

/** What a password is drawn from, the most readable first. */
const shapes = [
  { alphabet: letters + digits, grouped: true },
  { alphabet: letters + digits, grouped: false },
  { alphabet: letters + digits + symbols, grouped: false },
  { alphabet: digits, grouped: false },
]

/** Four groups of five: 20 characters out of 52 are 114 bits. NIST SP 800-63B-4 asks 112 of what may be attacked offline. */
const usualLength = 23
/** For rules of a host or tenant that ask for more than the policy's numbers say. */
const longerLengths = [29, 35, 47, 71]
/** A longer one is never suggested, whatever a policy says. */
const longest = 256
/** A shorter one gains nothing from groups, and each hyphen takes the place of a random character. */
const shortestGrouped = 12
/** Of passwords with eight characters of four wanted classes every third is good. */
const triesPerShape = 32

/**
 * A random password that keeps the policy, of the lengths that the limits leave room for; nothing where none was found.
 * It knows no rule by itself, so that the engine's code for them need not come with it.
 */
export function generateWithin(limits: Limits, { keepsPolicy, platformCrypto }: GenerationTools): string | undefined {
  const draw = createDraw(platformCrypto())
  for (const length of lengthsWithin(limits)) {
    for (const { alphabet, grouped } of shapes) {
      if (grouped && length < shortestGrouped) continue
      for (let tries = 0; tries < triesPerShape; tries++) {
        const text = drawText(length, alphabet, grouped, draw)
        if (keepsPolicy(text, limits)) return text
      }
    }
  }
  return undefined
}

/** The usual one, then ever shorter ones, then longer ones. All characters are ASCII: each is one byte and one unit. */
function lengthsWithin(limits: Limits): number[] {
  const min = Math.ceil(minLengthOf(limits))
  const max = Math.floor(Math.min(limits.policy.maxLength ?? Infinity, bytesOf(limits)))
  if (!(min <= max && min <= longest)) return []
  const first = Math.min(Math.max(usualLength, min), max)
  const shorter = Array.from({ length: first - min + 1 }, (_, at) => first - at)
  return [...shorter, ...longerLengths.filter((length) => length > first && length <= max)]
}

function drawText(length: number, alphabet: string, grouped: boolean, draw: (alphabet: string) => string): string {
  const hyphens = grouped ? hyphensOf(length) : undefined
  return Array.from({ length }, (_, at) => (hyphens?.has(at) ? '-' : draw(alphabet))).join('')
}

/** Where hyphens stand between groups of at most six, as long as one another. */
function hyphensOf(length: number): Set<number> {
  const groups = Math.ceil((length + 1) / 7)
  return new Set(Array.from({ length: groups - 1 }, (_, at) => Math.round(((length + 1) * (at + 1)) / groups) - 1))
}
