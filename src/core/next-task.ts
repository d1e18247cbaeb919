/** Resolves in a task of its own, so that the page can paint and hear what else it was told in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
