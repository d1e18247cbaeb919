/** Milliseconds after which nothing more is waited for: a page in the background is not painted at all. */
const patienceMs = 100

/** Resolves in a task of its own once the browser has painted what is there by now; at once where there is no page. */
export function painted(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function' || typeof document === 'undefined') return Promise.resolve()
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs)
    // What was put off by a task, as react-query does with what it tells, is drawn first.
    setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
