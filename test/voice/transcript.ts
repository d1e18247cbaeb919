/** Something that Orca did. */
export interface Utterance {
  /** Milliseconds since the epoch. */
  at: number
  kind: 'ready' | 'say' | 'key' | 'stop'
  text: string
}

/** Something that the voice did. */
export interface Spoken {
  at: number
  kind: 'start' | 'end'
  text: string
}

/** `waiting`: still in the queue of the voice, or being said. */
export type Fate = 'whole' | 'cut off' | 'never started' | 'waiting'

export interface Sentence {
  at: number
  text: string
  fate: Fate
}

/** What was said, and what became of each: Orca's log beside that of the voice. */
export function sentencesOf(utterances: readonly Utterance[], spoken: readonly Spoken[]): Sentence[] {
  const stops = utterances.filter(({ kind }) => kind === 'stop').map(({ at }) => at)
  const starts = spoken.flatMap(({ at, kind, text }, index) => {
    if (kind !== 'start') return []
    const next = spoken[index + 1]
    return [{ at, text: lettersOf(text), ended: next?.kind === 'end', followed: next !== undefined }]
  })
  let from = 0
  return utterances.filter(isSentence).map(({ at, text }) => {
    const wanted = lettersOf(text)
    // Orca's log may be a moment behind the voice's.
    const found = starts.findIndex((start, index) => index >= from && start.at >= at - 50 && start.text === wanted)
    const start = starts[found]
    if (!start) return { at, text, fate: stops.some((stop) => stop >= at) ? 'never started' : 'waiting' }
    from = found + 1
    if (start.ended) return { at, text, fate: 'whole' }
    const stopped = start.followed || stops.some((stop) => stop >= start.at)
    return { at, text, fate: stopped ? 'cut off' : 'waiting' }
  })
}

/** Bullets and single letters echo the keys, and the modes are Orca's own. */
const isSentence = ({ kind, text }: Utterance) =>
  (kind === 'say' &&
    !/^(?:[\s•]*|.|\s*\d* ?(?:bullet|black circle) characters?|●+|Focus mode|Browse mode)$/u.test(text)) ||
  (kind === 'key' && / (?:on|off)$/.test(text))

/** Orca spells an ellipsis, bullets and some marks out for the voice. */
const lettersOf = (text: string) =>
  text
    .replaceAll(/\bdot dot dot\b|•|\bbullet\b/g, ' ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** A password that the kit has made up. */
export const suggested = /\b\w{5}(?:-\w{5}){3}\b/

/** Numbers of seconds depend on how busy the machine is; that there are some does not. */
export const lineOf = ({ text, fate }: Sentence) =>
  `    ${text
    .trim()
    .replaceAll(/[\d٠-٩]+ (seconds?\b)/g, 'N $1')
    .replaceAll(/reference \S+/g, 'reference R')
    .replace(suggested, 'PASSWORD')}${fate === 'whole' ? '' : ` [${fate}]`}`
