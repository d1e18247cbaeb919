import { forgetMatch } from '../forget-match.js'
import { beginnings, endings, stems } from './common-stems.js'

// Shorter ones are refused for their length; nothing common is longer.
const [shortest, longest] = [8, 40]

const words = new Set(stems)
const before = new Set(beginnings)
const after = new Set(endings)

/**
 * Whether the whole password, in any case, is one of the most common: a word, a keyboard walk or a repetition, with a
 * usual start or end, or a birthday.
 */
export function isCommonPassword(text: string): boolean {
  const found = text.length >= shortest && text.length <= longest && isCommon(text)
  forgetMatch()
  return found
}

function isCommon(text: string): boolean {
  // What every rule of character classes teaches.
  const lower = text.toLowerCase().replace(/[!.?]$/, '')
  if (isDate(lower)) return true
  for (let at = 0; at <= lower.length; at++) {
    const [start, end] = [lower.slice(0, at), lower.slice(at)]
    if ((after.has(end) && isRoot(start)) || (before.has(start) && isRoot(end))) return true
  }
  return false
}

const isRoot = (text: string) => words.has(text) || isRun(text) || isWalk(text) || isRepeated(text)

const rows = ['01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '!@#$%^&*()']
const runs = rows.flatMap((row) => [row + row, [...row, ...row].reverse().join('')])

/** Along a row, either way, and again from its start. */
const isRun = (text: string) => text.length > 2 && runs.some((run) => run.includes(text))

/** Three or four keys beside or below one another: 1qaz2wsx, qazwsx, 123qweasd, q1w2e3r4. */
const steps =
  '1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm zaq1 xsw2 cde3 vfr4 !qaz @wsx #edc $rfv 12qw 34er aszx 1q2w 3e4r 5t6y 7u8i ' +
  'q1w2 e3r4 t5y6 1a2b 3c4d a1b2 c3d4 a1s2 d3f4 z1x2 c3v4 qaz wsx edc rfv tgb qwe asd zxc ewq dsa cxz 123 456 789 ' +
  '321 654 987 147 258 369 159 357 753 951 abc'
const walk = new RegExp(`^(?:${steps.replace('$', '\\$').replaceAll(' ', '|')})+[\\da-z]?$`)
const isWalk = (text: string) => walk.test(text)

/** Up to three characters again and again, or a word twice. */
const isRepeated = (text: string) => {
  const half = text.slice(0, text.length / 2)
  return /^(.{1,3})\1\1+$/.test(text) || (words.has(half) && half + half === text)
}

/** Eight digits in the three usual orders. */
const [year, month, day] = ['(?:19|20)\\d\\d', '(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])']
const date = new RegExp(`^(?:${year}${month}${day}|${month}${day}${year}|${day}${month}${year})$`)
const isDate = (text: string) => date.test(text)
