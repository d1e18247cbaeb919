import { expect, test } from 'vitest'
import { failures, type Failure } from '../../src/emulator/index.js'
import { rows } from '../depth.js'
import { account, chosen, countWrites, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, fillChange, outcomesOf } from './form-actions.js'
import type { PageSettings } from './pages/settings.js'

const unconfirmed = 'We could not confirm whether your password was changed.'
const unreachable = 'We could not reach the service, so nothing was changed.'
const unexpected = 'The service gave an unexpected answer, so nothing was changed.'

interface Row {
  failure: Failure
  code: string
  words: string
  timeoutMs?: number
}

/** One row for each kind of answer to a write; which code each of them is, all engines agree on. */
const writes: [string, Row][] = [
  ['a connection that breaks', { failure: failures.unreachable, code: 'outcome-unknown', words: unconfirmed }],
  ['an answer that is lost', { failure: failures.answerLost, code: 'outcome-unknown', words: unconfirmed }],
  ['an answer that CORS hides', { failure: failures.corsRefused, code: 'outcome-unknown', words: unconfirmed }],
  [
    'an answer that never comes',
    { failure: failures.stallAfterWork, timeoutMs: 2500, code: 'outcome-unknown', words: unconfirmed },
  ],
  ['a page of a proxy', { failure: failures.htmlFromProxy, code: 'outcome-unknown', words: unconfirmed }],
  ['a body that breaks off', { failure: failures.cutOff, code: 'outcome-unknown', words: unconfirmed }],
  ['a redirect', { failure: failures.redirectAfterWork, code: 'outcome-unknown', words: unconfirmed }],
  [
    'a success with the number of a failure',
    { failure: failures.successWithFailureNumber, code: 'outcome-unknown', words: unconfirmed },
  ],
  ['HTTP 401', { failure: { status: 401, body: '' }, code: 'unauthorized', words: 'Please sign in and try again.' }],
  ['HTTP 429', { failure: failures.throttled, code: 'rate-limited', words: 'Too many attempts.' }],
  [
    'an unknown number',
    {
      failure: { envelope: { statusCode: 422, apiCode: 987_654 } },
      code: 'rejected',
      words: 'The service did not accept this, so nothing was changed.',
    },
  ],
]

const reads: [string, Row][] = [
  ['cannot be reached', { failure: failures.unreachable, code: 'network', words: unreachable }],
  ['come too late', { failure: failures.stall, timeoutMs: 2500, code: 'timeout', words: 'The service took too long' }],
  ['are a page of a proxy', { failure: failures.htmlWithStatus200, code: 'bad-response', words: unexpected }],
  ['are a redirect', { failure: failures.redirect, code: 'redirected', words: unexpected }],
]

/** On every push one of each kind: the network, the clock, the body, the service. */
const writesReported = rows(
  writes.filter(([, { failure }]) =>
    [failures.answerLost, failures.stallAfterWork, failures.cutOff, failures.throttled].some(
      (each) => each === failure,
    ),
  ),
  writes,
)
const readsReported = rows(reads.slice(0, 1), reads)

const settingsOf = ({ timeoutMs }: Row): Partial<PageSettings> => (timeoutMs === undefined ? {} : { timeoutMs })

inEveryEngine((openPage) => {
  test.each(writesReported)(
    'a change that gets %s is reported as what it is, and the same form succeeds then',
    async (_, row) => {
      const service = await startService()
      const page = await openPage(addressOf(service, settingsOf(row)))
      service.emulator.inject({ ...row.failure, route: 'POST /api/v3/update-password' })
      await fillChange(page)
      await page.press('Enter')
      await expect.poll(() => outcomesOf(page), { timeout: 10_000 }).toEqual([row.code])
      await expect.poll(() => page.bySelector('[role=alert]').text()).toContain(row.words)
      await expect.poll(() => page.bySelector('[role=alert]').hasFocus()).toBe(true)
      expect(countWrites(service), 'nothing is sent twice').toBe(1)
      expect(await page.byLabel('New password').value()).toBe(chosen)
      if (row.code === 'rate-limited') return // The button waits for the time that the service has named.

      service.emulator.changeUser(account, { password: current })
      await page.byRole('button', 'Change password').click()
      await page.byRole('heading', 'Password changed').waitFor()
      expect(countWrites(service)).toBe(2)
    },
  )

  test.each(readsReported)('keys that %s: nothing is sent, and the same form succeeds then', async (_, row) => {
    const service = await startService()
    const page = await openPage(addressOf(service, settingsOf(row)))
    const recover = service.emulator.inject({ ...row.failure, route: 'GET /api/v3/system', times: Infinity })
    await fillChange(page)
    await page.press('Enter')
    await expect.poll(() => outcomesOf(page), { timeout: 10_000 }).toEqual([row.code])
    await expect.poll(() => page.bySelector('[role=alert]').text()).toContain(row.words)
    expect(countWrites(service)).toBe(0)
    expect(service.emulator.passwordOf(account)).toBe(current)

    recover()
    await page.byRole('button', 'Change password').click()
    await page.byRole('heading', 'Password changed').waitFor()
  })
})
