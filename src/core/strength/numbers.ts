import type { Finder } from './piece.js'

const [year, month, day] = ['(?:19|20)\\d\\d', '(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])']
const [anyMonth, anyDay] = ['(?:0?[1-9]|1[0-2])', '(?:0?[1-9]|[12]\\d|3[01])']

/**
 * Numbers that people know by heart, and others know of them, with log10 of the guesses. The days of a hundred years are
 * 36 500; of a mobile number or an identity card a part is known with the person's town and age.
 */
const kinds: [RegExp, number][] = [
  [everywhere(year), 2],
  [everywhere(`${year}${month}${day}|${month}${day}${year}|${day}${month}${year}`), 4.3],
  [everywhere(`${year}[-/._年]${anyMonth}[-/._月]${anyDay}日?|${anyDay}[-/._]${anyMonth}[-/._]${year}`), 4.6],
  [everywhere('(?:\\+?86)?1[3-9]\\d{9}'), 5],
  [everywhere(`[1-9]\\d{5}${year}${month}${day}\\d{3}[\\dXx]`), 5.5],
]

/** Also inside one another. */
function everywhere(source: string): RegExp {
  return new RegExp(`(?=(${source}))`, 'g')
}

export const findNumbers: Finder = (text) =>
  kinds.flatMap(([kind, cost]) =>
    [...text.matchAll(kind)].map(({ index, 1: found = '' }) => ({ from: index, to: index + found.length, cost })),
  )
