import { describe, expect, test } from 'vitest'
import { alice, chosen, code, current, expectTranscript, servePages, visit } from './visit.js'

servePages()

describe('somebody with Orca', () => {
  test('in Firefox has forgotten the current password, and confirms the change by a code', async () => {
    const { person, emulator } = await visit({ browser: 'firefox', asked: { features: 'recovery' } })
    const { press, type, title } = person
    title('The link below the current password')
    await press(['Tab', 'Tab', 'Tab', 'Tab'])
    title('Where the code goes')
    await press('Return', { until: 'We will send a code' })
    await press('Tab')
    title('The code')
    await press('Return', { until: 'Verification code' })
    await type(code)
    title('The form without the current password')
    await press('Return', { until: 'New password' })
    await type(chosen, { until: 'requirements met' })
    await press(['Tab', 'Tab'])
    await type(chosen)
    await press('Return', { until: 'Your password has been changed' })
    expect(emulator.passwordOf(alice)).toBe(chosen)
    await expectTranscript(person, 'recovery.firefox')
  })

  test('in Chromium takes a suggested password, and signs out elsewhere', async () => {
    const { person, emulator } = await visit({ browser: 'chromium', asked: { features: 'suggest sessions' } })
    emulator.issueAccessToken(alice, { deviceId: 'phone' })
    const { press, type, title } = person
    title('The current password')
    await press(['Tab', 'Tab'])
    await type(current)
    title('A suggestion')
    await press(['Tab', 'Tab', 'Tab', 'Tab'])
    await press('Return', { until: 'has been filled in' })
    title('The other devices')
    await press(['Tab', 'Tab', 'Tab', 'Tab', 'Tab'])
    // Chromium reads the title of the panel in some runs, and not in others: what is said of the other devices comes at once.
    await expectTranscript(person, 'suggestion.chromium')
    await press('Tab')
    await press('Return', { until: 'have been signed out' })
    expect(emulator.passwordOf(alice)).not.toBe(current)
  })
})
