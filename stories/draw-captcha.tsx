import type { DrawChallenge } from '../src/index.js'

/** What a host may draw where the service wants a captcha. */
export const drawCaptcha: DrawChallenge = (_, { proceed, giveUp }) => (
  <p>
    <button type="button" onClick={() => proceed({ headers: { 'x-captcha': 'answered' } })}>
      I am a person
    </button>{' '}
    <button type="button" onClick={giveUp}>
      Not now
    </button>
  </p>
)
