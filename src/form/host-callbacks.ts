import { isPasswordError, type PasswordError } from '../core/errors.js'
import { explainSetup } from './explain-setup.js'

/** What the host throws is the host's: it is thrown again where the page's own error reporting sees it. */
function reportAsync(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/** Calls the host and waits for it. What it throws changes nothing here. */
export async function invokeCallback<Input>(
  callback: ((input: Input) => unknown) | undefined,
  input: Input,
): Promise<void> {
  try {
    await callback?.(input)
  } catch (error) {
    reportAsync(error)
  }
}

/** The error as the host maps it; as it was, where the host maps nothing or gives back something else. */
export function applyMapError(
  error: PasswordError,
  mapError: ((error: PasswordError) => PasswordError) | undefined,
): PasswordError {
  let mapped = error
  try {
    const other = mapError?.(error)
    if (isPasswordError(other)) mapped = other
  } catch (thrown) {
    reportAsync(thrown)
  }
  if (process.env.NODE_ENV !== 'production') explainSetup(mapped)
  return mapped
}
