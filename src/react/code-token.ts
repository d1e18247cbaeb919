'use client'

/** Phones offer the code of a message for an input with this token. */
export const codeToken = 'one-time-code'

/**
 * Chromium writes the text of an input to the disk, for session restore, unless its `autocomplete` is `off`. An empty one
 * keeps the token, since a phone fills in before anything is typed (decisions/0014).
 */
export function keepOffDisk(input: HTMLInputElement): void {
  input.autocomplete = input.value === '' ? codeToken : 'off'
}
