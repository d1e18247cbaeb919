import { forgetMatch } from './forget-match.js'

/** Code points; a sentence for a person is shorter. */
const longest = 200

/** Control characters, ends of lines, and marks that turn the direction of the text around them (UAX #9). */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu

/** The service's own sentence as text that may be shown: on one line, and cut. Empty where there is none. */
export function readableServiceMessage(message: string | undefined): string {
  const text = (message ?? '').replace(unwanted, ' ').replace(/\s+/g, ' ').trim()
  forgetMatch()
  const codePoints = [...text]
  return codePoints.length > longest
    ? `${codePoints
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text
}
