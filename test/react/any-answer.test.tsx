import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChangePasswordForm, isPasswordError, passwordErrorCodes, ResetPasswordForm } from '../../src/index.js'
import { depth } from '../depth.js'
import * as page from '../elements.js'
import { renderKit } from '../kit.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { speaksForSuccess, type SaysOutcome } from '../success-rule.js'
import { alice, chosen } from './acts.js'

/** What the service may answer: anything. */
interface Answer {
  status: number
  body: string
  headers: Record<string, string>
}

/**
 * The rule of success, from docs/outcomes.md and not from the kit: HTTP 2xx, and a JSON body whose `statusCode` is the
 * number 200 and in which nothing speaks against it. A byte order mark is no part of it (Fetch, "UTF-8 decode").
 */
function isSuccess({ status, body }: Answer): boolean {
  if (status < 200 || status > 299) return false
  try {
    const json = JSON.parse(body.replace(/^\ufeff/, '')) as ({ statusCode?: unknown } & SaysOutcome) | null
    return json?.statusCode === 200 && speaksForSuccess(json)
  } catch {
    return false
  }
}

const statusCode = fc.oneof(
  { weight: 3, arbitrary: fc.constant(200) },
  fc.constantFrom<unknown>('200', 200.5, true, null, [200], { code: 200 }, 201, 0, 401, 403, 429, 500, -200),
  fc.jsonValue(),
)
const success = fc.oneof(fc.boolean(), fc.constantFrom<unknown>('false', 0, null), fc.jsonValue())
const data = fc.oneof(
  fc.jsonValue(),
  fc.record({ success, remainCount: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()) }, { requiredKeys: [] }),
)
const apiCode = fc.oneof(
  fc.constantFrom<unknown>(2006, 2333, 2029, 2005, 2016, 2020, 1639, '2006', 20001, '', -1, 1e300),
  fc.jsonValue(),
)
const envelope = fc.record(
  { statusCode, data, apiCode, message: fc.jsonValue(), requestId: fc.jsonValue(), uniqueId: fc.jsonValue() },
  { requiredKeys: ['statusCode'] },
)
const good = '{"statusCode":200,"message":"ok"}'
const body = fc.oneof(
  { weight: 6, arbitrary: envelope.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'null', '"200"', '200', '[200]', `[${good}]`, `${good}${good}`, `\ufeff${good}`, `${good}\u0000`),
  fc.nat({ max: good.length }).map((length) => good.slice(0, length)),
)
const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constant(200) },
    fc.constantFrom(201, 202, 206, 299, 302, 307, 400, 401, 403, 404, 409, 413, 422, 429, 499, 500, 502, 503, 599),
  ),
  body,
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { 'content-type': 'text/html' },
    { 'retry-after': 'soon' },
    { 'retry-after': '0' },
    { 'retry-after': '-1' },
    { 'content-type': 'image/png', 'x-authing-app-id': 'another' },
  ),
})

/** Tried in each run, so that both outcomes come however the rest falls out. */
const certain: [Answer][] = [
  [{ status: 200, body: good, headers: {} }],
  [{ status: 201, body: `\ufeff${good}`, headers: { 'content-type': 'text/html' } }],
  [{ status: 200, body: '{"statusCode":200,"data":{"success":true}}', headers: {} }],
  [{ status: 500, body: good, headers: {} }],
  [{ status: 200, body: '', headers: {} }],
  [{ status: 200, body: '{"statusCode":403,"apiCode":2006}', headers: {} }],
]

const forms = {
  change: { button: 'Change password', done: 'Password changed' },
  reset: { button: 'Reset password', done: 'Password reset' },
}

/** One form, drawn for this answer alone: what it comes to, and then whether the same form takes a good answer. */
async function live(name: keyof typeof forms, given: Answer) {
  const errors: unknown[] = []
  const calls: string[] = []
  let successes = 0
  const callbacks = { onSuccess: () => void successes++, onError: (error: unknown) => void errors.push(error) }
  const answers = [given]
  renderKit(
    {
      change: <ChangePasswordForm {...callbacks} />,
      reset: <ResetPasswordForm resetToken="any" {...callbacks} />,
    }[name],
    {
      encryption: { type: 'rsa', publicKey: throwawayKeys.rsa.publicKey },
      async fetch(request) {
        calls.push(request.url)
        const { status, body, headers } = answers.shift() ?? { status: 200, body: good, headers: {} }
        return new Response(body, { status, headers })
      },
    },
  )
  const { button, done } = forms[name]
  const attempt = async () => {
    const texts = { 'Current password': alice.password, 'New password': chosen, 'Confirm new password': chosen }
    for (const [label, text] of Object.entries(texts)) {
      const input = screen.queryByLabelText<HTMLInputElement>(label)
      if (input) fireEvent.input(input, { target: { value: text } })
    }
    const ended = successes + errors.length
    fireEvent.submit(page.submitButton(button).closest('form')!)
    await expect.poll(() => successes + errors.length, { interval: 2 }).toBe(ended + 1)
    await act(async () => {})
  }

  await attempt()
  expect(calls, 'nothing is sent twice').toHaveLength(1)
  const succeeded = screen.queryByRole('heading', { name: done }) !== null
  expect([successes, errors.length], 'the host gets what the person sees').toEqual(succeeded ? [1, 0] : [0, 1])

  if (!succeeded) {
    const [error] = errors
    expect(isPasswordError(error) && passwordErrorCodes).toContain((error as { code: unknown }).code)
    const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=password]')]
    const words = () => [...inputs.map(page.errorOf), page.alertBox().textContent].filter(Boolean)
    // react-query has React draw what it knows by timers of its own.
    await expect.poll(words, { interval: 2, message: 'shown at one place' }).toHaveLength(1)
    expect(words()[0]).not.toMatch(/undefined|NaN|\[object|function/)
    expect(inputs.filter(({ value }) => value === '').length, 'at most the wrong field').toBeLessThan(2)
    expect(inputs.some(({ value }) => value !== '')).toBe(true)

    await attempt()
    await page.expectFocus(page.heading(done))
    expect(calls).toHaveLength(2)
  }
  expect(successes).toBe(1)
  return succeeded
}

test.each(['change', 'reset'] as const)(
  'whatever the service answers, the form that serves a %s succeeds by the rule, or fails with a PasswordError and can go on',
  async (name) => {
    const seen = { success: 0, failure: 0 }
    await fc.assert(
      fc
        .asyncProperty(answer, async (given) => {
          const succeeded = await live(name, given)
          expect(succeeded).toBe(isSuccess(given))
          seen[succeeded ? 'success' : 'failure']++
        })
        .afterEach(cleanup),
      { numRuns: depth(40, 120), endOnFailure: false, examples: certain },
    )
    expect(seen.success).toBeGreaterThan(2)
    expect(seen.failure).toBeGreaterThan(2)
  },
  120_000,
)
