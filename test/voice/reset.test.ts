import { describe, expect, test } from 'vitest'
import { alice, chosen, code, expectTranscript, servePages, visit } from './visit.js'

servePages()

describe.each(['chromium', 'firefox'] as const)('somebody with Orca resets a password in %s', (browser) => {
  test('with an empty account, a short, a wrong and an expired code, and success', async () => {
    const { person, emulator, expireCodes } = await visit({
      browser,
      asked: { form: 'reset' },
      emulator: { sendInterval: 1 },
    })
    const { press, type, title, pass } = person
    title('Enter in the empty account field')
    await press(['Tab', 'Tab'])
    await press('Return')
    title('A code is sent')
    await type(alice)
    await press('Return', { until: 'Verification code' })
    title('A code that is too short')
    await type('12')
    await press('Return')
    title('Half a minute before there can be another')
    await pass('30 seconds', { until: 'You can get a new code in' })
    title('A wrong code')
    await press(['BackSpace', 'BackSpace'], { until: null })
    await type('999999')
    await press('Return', { until: 'This code is not right' })
    title('Another code')
    await pass('30 seconds', { until: 'You can get a new code now' })
    await press(['Tab', 'Tab'])
    await press('Return', { until: 'Verification code' })
    title('It has expired')
    expireCodes()
    await pass('6 minutes', { until: 'You can get a new code now' })
    await type(code)
    await press('Return', { until: 'This code has expired' })
    title('Another, which is right')
    await press(['Tab', 'Tab'])
    await press('Return', { until: 'Verification code' })
    await type(code)
    await press('Return', { until: 'New password' })
    title('A new password')
    await type(chosen, { until: 'requirements met' })
    await press(['Tab', 'Tab'])
    await type(chosen)
    await press('Return', { until: 'Your password has been reset' })
    expect(emulator.passwordOf(alice)).toBe(chosen)
    await expectTranscript(person, `reset.${browser}`)
  })
})
