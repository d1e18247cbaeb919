import { describe, expect, test } from 'vitest'
import { alice, chosen, expectTranscript, fillChange, servePages, visit } from './visit.js'

servePages()

const update = 'POST /api/v3/update-password'

describe.each(['chromium', 'firefox'] as const)('somebody with Orca in %s', (browser) => {
  test('waits while the account is locked', async () => {
    const { person, emulator } = await visit({ browser })
    const { press, title, pass } = person
    emulator.inject({
      route: update,
      headers: { 'retry-after': '34' },
      envelope: { statusCode: 403, apiCode: 2057, message: 'Account locked' },
    })
    title('All fields')
    await fillChange(person)
    title('Enter: the account is locked for 34 seconds')
    await press('Return', { until: 'You can try again in' })
    title('Until it is over')
    await pass('30 seconds', { until: 'You can try again in' })
    await pass('30 seconds', { until: 'You can try again now' })
    title('Now the service accepts it')
    await press(['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'])
    await press('Return', { until: 'Your password has been changed' })
    expect(emulator.passwordOf(alice)).toBe(chosen)
    await expectTranscript(person, `locked.${browser}`)
  })
})
