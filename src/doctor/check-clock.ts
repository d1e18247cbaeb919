import type { Answer } from './ask.js'
import type { Finding } from './finding.js'

/** Seconds that clocks may differ before a wait that is given as a date is shown wrong. */
const toleratedSeconds = 60

/** Compares the `Date` of an answer, which has whole seconds, with this machine's clock. */
export function checkClock({ headers, sentAt, receivedAt }: Answer): Finding {
  const check = 'clock'
  const date = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(date)) {
    return { check, status: 'not-tried', summary: 'The answer has no Date header to compare clocks by.' }
  }
  const skewSeconds = Math.round((date + 500 - (sentAt + receivedAt) / 2) / 1000)
  const facts = { skewSeconds }
  if (Math.abs(skewSeconds) <= toleratedSeconds) {
    return { check, status: 'ok', summary: 'Its clock agrees with that of this machine.', facts }
  }
  return {
    check,
    status: 'warning',
    summary: `Its clock is ${Math.abs(skewSeconds)} s ${skewSeconds > 0 ? 'ahead of' : 'behind'} that of this machine.`,
    advice:
      'Tokens may count as expired, or not yet valid, and waits that are given as dates are shown wrong. Set the clock that is wrong by NTP.',
    facts,
  }
}
