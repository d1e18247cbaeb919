'use client'

import { development, warnOnce } from '../../core/development.js'

/**
 * Of what a host draws, the input whose text is to stay in it and nowhere else: undefined where it is none, null once it is
 * taken away. One that is controlled has the attribute from the start, and would have what is typed in it, and in
 * somebody's state, too.
 */
export function readableInput(element: HTMLInputElement | null): HTMLInputElement | null | undefined {
  if (!element) return null
  return element.localName === 'input' && !element.hasAttribute('value') ? element : undefined
}

/** Tells the developer of an `Input` of the host's that gives none. */
export function checkInput(input: HTMLInputElement | null | undefined): void {
  if (development && !input) {
    warnOnce(
      'input',
      'the `Input` in `components` hands `ref` to no <input>, or has a value of its own. Its text could not be read, or ' +
        'would lie about in state and in an attribute, so nothing is sent. Hand `ref` to the <input> itself, and give it ' +
        'neither `value` nor `defaultValue`.',
    )
  }
}
