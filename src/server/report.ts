/** What a function of the host's has thrown; bodies are in none of it unless the host puts them there. */
export function report(error: unknown, onError: ((error: unknown) => void) | undefined): void {
  if (onError) onError(error)
  else console.error(error)
}
