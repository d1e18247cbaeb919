'use client'

import { isPasswordError, type PasswordError } from '../core/errors.js'

/** What the host throws is the host's: it is thrown again where the page's own error reporting hears of it. */
function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Calls the host and waits for it. What it throws changes nothing here. */
export async function callHost<Input>(callback: ((input: Input) => unknown) | undefined, input: Input): Promise<void> {
  try {
    await callback?.(input)
  } catch (error) {
    throwLater(error)
  }
}

/** The error as the host would have it; as it was, where the host has no say in it or gives back something else. */
export function mapped(error: PasswordError, mapError: ((error: PasswordError) => PasswordError) | undefined) {
  try {
    const other = mapError?.(error)
    if (isPasswordError(other)) return other
  } catch (thrown) {
    throwLater(thrown)
  }
  return error
}
