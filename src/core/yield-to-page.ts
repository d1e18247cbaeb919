/**
 * Resolves in a task of its own: what is pressed or drawn meanwhile need not wait for both. Where the browser has
 * `scheduler.yield` it goes on before anything else; a timer would wait for the next frame, 30 ms on a slow phone.
 */
export async function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  const task = () => new Promise<void>((resolve) => setTimeout(resolve))
  // It rejects where a task of the host's it descends from has been aborted: that stops nothing here.
  await (scheduler?.yield?.() ?? task()).catch(task)
}
