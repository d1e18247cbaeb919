/** What a function of the host's has thrown; bodies are in none of it unless the host puts them there. */
export function report(error: unknown, onError: ((error: unknown) => void) | undefined): void {
  try {
    if (onError) onError(error)
    else console.error(error)
  } catch (cause) {
    // The answer goes out whatever the host's own reporting does.
    console.error(cause)
  }
}
