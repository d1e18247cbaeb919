/** A sliding window over the emulator's clock; without a rule everything is admitted. */
export function createThrottle(
  rule: { requests: number; perMs: number } | undefined,
  now: () => number,
): () => boolean {
  if (rule === undefined) return () => true
  let times: number[] = []
  return () => {
    times = times.filter((time) => time > now() - rule.perMs)
    if (times.length >= rule.requests) return false
    times.push(now())
    return true
  }
}
