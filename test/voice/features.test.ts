import { describe, expect, test } from 'vitest'
import { alice, chosen, code, current, expectTranscript, fillChange, servePages, visit } from './visit.js'

/** What a service with codes of four digits sends. */
const shortCode = '1357'

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

  test('in Firefox answers a challenge, and the change goes through', async () => {
    const { person, emulator } = await visit({ browser: 'firefox', asked: { features: 'challenge' } })
    emulator.inject({ route: '/api/v3/update-password', envelope: { statusCode: 403, apiCode: 2000 } })
    const { press, type, title } = person
    title('What is filled in')
    await fillChange(person)
    title('The service wants one more proof')
    await press('Return', { until: 'One more check' })
    await press('Tab')
    await type('blue')
    title('The change goes on')
    await press('Return', { until: 'Your password has been changed' })
    expect(emulator.passwordOf(alice)).toBe(chosen)
    expect(emulator.requests.at(-1)!.body).toContain('"captchaCode":"blue"')
    await expectTranscript(person, 'challenge.firefox')
  })

  test('in Chromium reads the card of an account, which could not be read at first', async () => {
    const { person } = await visit({
      browser: 'chromium',
      asked: { form: 'card' },
      prepare: (emulator) => void emulator.inject({ route: /get-security-info/, envelope: { statusCode: 500 } }),
    })
    const { press, title } = person
    title('The card')
    await press(['Tab', 'Tab'])
    title('It is read again')
    await press('Return', { until: 'Your account has a password' })
    await press('Tab')
    await expectTranscript(person, 'card.chromium')
  })

  test('in Chromium resets by a code of four digits, where the service knows no phones', async () => {
    const { person, emulator } = await visit({
      browser: 'chromium',
      asked: { form: 'reset', features: 'settings' },
      emulator: { codeLength: 4, channels: ['email'], makeCode: () => shortCode },
    })
    const { press, type, title } = person
    title('The account')
    await press(['Tab', 'Tab'])
    await type(alice)
    await press('Return', { until: 'Verification code' })
    title('Too short, then right')
    await type(shortCode.slice(0, 2))
    await press('Return')
    await type(shortCode.slice(2))
    await press('Return', { until: 'New password' })
    expect(emulator.requests.map(({ path }) => path)).toContain('/api/v3/verify-reset-password-request')
    await expectTranscript(person, 'settings.chromium')
  })
})
