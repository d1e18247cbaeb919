type Idle = (work: (deadline?: { timeRemaining(): number }) => void) => unknown

/** A step takes some 8 ms on a slow phone: with less left, the next frame would be late. */
const enoughMs = 8

/**
 * Runs `step` so many times while the browser has nothing else to do, no longer at once than it allows. Code that ran
 * often is compiled, so the first real run is not the slow one. The function it returns calls off what is left.
 */
export function warmUp(step: () => void, times: number): () => void {
  let left = times
  const idle: Idle = (work) =>
    typeof requestIdleCallback === 'function' ? requestIdleCallback(work) : setTimeout(work)
  const run = (deadline?: { timeRemaining(): number }) => {
    do {
      if (left-- <= 0) return
      step()
    } while ((deadline?.timeRemaining() ?? 0) > enoughMs)
    idle(run)
  }
  idle(run)
  return () => void (left = 0)
}
