import { forgetMatch } from '../forget-match.js'

/** What a person may want to know of a password; none of it keeps anyone from using it. */
export const noteCodes = ['blank-at-edge', 'invisible', 'other-keyboards'] as const

/** Something worth knowing of a password. */
export type NoteCode = (typeof noteCodes)[number]

/** Emoji are held together by invisible characters: they are part of what is seen. */
const emoji = /\p{Extended_Pictographic}[\p{EMod}\ufe0f]?(?:\u200d\p{Extended_Pictographic}[\p{EMod}\ufe0f]?)*/gu

/** Controls, marks of direction, joiners, fillers, the empty Braille cell. */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

const finders: Record<NoteCode, (text: string) => boolean> = {
  'blank-at-edge': (text) => /^\s|\s$/.test(text),
  invisible: (text) => unseen.test(text.replace(emoji, '')),
  // NIST SP 800-63B-4 §3.1.1.2: other devices may write them otherwise, or not at all.
  'other-keyboards': (text) => [...text.replace(emoji, '€')].some((each) => !/[ -~]/.test(each) && !unseen.test(each)),
}

/** The notes on a text, in the order of `noteCodes`. */
export function notesOf(text: string): NoteCode[] {
  const found = noteCodes.filter((code) => finders[code](text))
  forgetMatch()
  return found
}
