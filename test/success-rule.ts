/** What of an answer can speak against a success, beside its `statusCode`. */
export interface SaysOutcome {
  apiCode?: unknown
  success?: unknown
  data?: unknown
}

/** Numbers of failures that the tests answer with. */
const failures = [2006, 2333, 2029, 2005, 2016, 2020, 1639]
const negations: unknown[] = [false, 0, 'false', '0']

/** By docs/outcomes.md, and not by the code of the kit. */
export function speaksForSuccess({ apiCode, success, data }: SaysOutcome): boolean {
  const inner = typeof data === 'object' && data !== null && !Array.isArray(data) && Object.hasOwn(data, 'success')
  const said = inner ? (data as SaysOutcome).success : undefined
  // A number, or its digits; anything else says nothing, and need not even have a number's value.
  const digits = typeof apiCode === 'number' || (typeof apiCode === 'string' && /^\d+$/.test(apiCode))
  return (
    !(digits && failures.includes(Number(apiCode))) &&
    !negations.includes(success) &&
    !negations.includes(said) &&
    data !== false
  )
}
