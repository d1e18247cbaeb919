import type { Sentence } from './transcript.js'

/**
 * What Orca says once or twice by its own timing: in Firefox a description that has changed since the last visit is reported
 * once more, and Chromium reports an alert both by its focus and as a live region.
 */
const mayBeRepeated =
  /A few unrelated words|بضع كلمات|has expired or has already been used|is locked|could not be reached|was changed/

/**
 * What Orca says or leaves out, when the form moves the focus: the landmark that it has moved to, and in Chromium the heading
 * of the panel that takes the form's place.
 */
const mayBeMissing =
  /^(?:main content|form (?:Enter the code|Choose a new password))|^Password (?:changed|reset) (?:heading|clickable)|^Use your new password|^You can sign in with/

/** What comes before or after the field that gets the focus at the same time. */
const mayComeBefore = /^(?:Choose a new password\. You have|If there is such an account)/

/** A step without what depends on Orca's timing alone. Everything else is compared. */
export function withoutOrcasTiming(sentences: readonly Sentence[]): Sentence[] {
  const repeated = new Set<string>()
  const kept = sentences.filter(({ text }) => {
    if (mayBeMissing.test(text)) return false
    if (!mayBeRepeated.test(text)) return true
    const words = text.trim().replace(/ clickable\.$/, '')
    if (repeated.has(words)) return false
    repeated.add(words)
    return true
  })
  return kept.toSorted((a, b) => Number(mayComeBefore.test(a.text)) - Number(mayComeBefore.test(b.text)))
}
