import { syllableCost } from './characters.js'
import type { Finder } from './piece.js'

/** Pinyin without tones, as it is typed: each initial with its finals. `v` is what keyboards have for ü. */
const table = `
  b a o ai ei ao an en ang eng i ie iao ian in ing u
  p a o ai ei ao ou an en ang eng i ie iao ian in ing u
  m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
  f a o ei ou an en ang eng u
  d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
  t a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un
  n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue v ve
  l a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue v ve
  g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
  k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
  h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
  j i ia ie iao iu ian in iang ing iong u ue uan un
  q i ia ie iao iu ian in iang ing iong u ue uan un
  x i ia ie iao iu ian in iang ing iong u ue uan un
  zh a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
  ch a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
  sh a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
  r e i ao ou an en ang eng ong u ua uo ui uan un
  z a e i ai ei ao ou an en ang eng ong u uo ui uan un
  c a e i ai ao ou an en ang eng ong u uo ui uan un
  s a e i ai ao ou an en ang eng ong u uo ui uan un
  y a o e ai ao ou an ang i in ing ong u ue uan un
  w a o ai ei an en ang eng u`

const syllables = new Set([...'ai an ang ao ei en eng er ou'.split(' '), ...table.trim().split('\n').flatMap(row)])

function row(line: string): string[] {
  const [initial = '', ...finals] = line.trim().split(' ')
  return finals.map((final) => initial + final)
}

/** A phrase needs no list of phrases: each of its syllables is a piece. */
export const findSyllables: Finder = (text) =>
  Array.from({ length: text.length }).flatMap((_, from) =>
    [2, 3, 4, 5, 6]
      .map((length) => from + length)
      .filter((to) => to <= text.length && syllables.has(text.slice(from, to).toLowerCase()))
      .map((to) => ({ from, to, cost: syllableCost })),
  )
