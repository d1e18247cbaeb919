/** Turns of the event loop, timers that are due included. */
export async function turns(count = 1): Promise<void> {
  for (let left = count; left > 0; left--) await new Promise<void>((resolve) => setTimeout(resolve))
}
