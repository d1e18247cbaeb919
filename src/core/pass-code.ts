import { foldDigits, stripInvisible } from './digits.js'
import { forgetMatch } from './forget-match.js'

/**
 * A code as it was meant: `１２３ 456` and `123-456` are 123456. Letters stay, for the service to judge. Where there is
 * nothing to change it is the very string that was given, so that memory holds no second copy.
 */
export function normalizePassCode(text: string): string {
  const code = foldDigits(stripInvisible(text)).replace(/[\s\p{Dash}]/gu, '')
  forgetMatch()
  return code === text ? text : code
}

/**
 * The code in what was pasted: a whole message, or `G-123456`. A text that has the right length as it is stands, and so does
 * one of digits alone, which was typed. Two groups that could be the code are none: a wrong try voids a code.
 */
export function readPassCode(text: string, length: number): string {
  const code = normalizePassCode(text)
  const typed = [...code].length === length || /^\d*$/.test(code)
  const [found = code, ...others] = typed ? [code] : groupsOf(foldDigits(stripInvisible(text)), length)
  forgetMatch()
  return others.length > 0 ? code : found
}

/** The groups of so many digits; where there are none, those that blanks or hyphens divide. */
function groupsOf(text: string, length: number): string[] {
  const [whole = [], divided = []] = [/\d+/g, /\d+(?:[\s\p{Dash}]+\d+)*/gu].map((group) => {
    const codes = (text.match(group) ?? []).map(normalizePassCode)
    return [...new Set(codes.filter((each) => each.length === length))]
  })
  return whole.length > 0 ? whole : divided
}
