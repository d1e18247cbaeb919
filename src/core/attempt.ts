import { isPasswordError, PasswordError, type PasswordErrorCode } from './errors.js'

/** Whatever `work` throws leaves as a PasswordError: its own, or one of `code`. */
export async function attempt<T>(work: () => T | Promise<T>, code: PasswordErrorCode): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw isPasswordError(cause) ? cause : new PasswordError(code, '', { cause })
  }
}
