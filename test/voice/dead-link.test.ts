import { describe, expect, test } from 'vitest'
import { alice, chosen, expectTranscript, servePages, visit } from './visit.js'

servePages()

describe.each(['chromium', 'firefox'] as const)('somebody with Orca resets a password in %s', (browser) => {
  test('by a link that is dead', async () => {
    const { person, emulator } = await visit({ browser, asked: { form: 'reset', resetToken: 'dead' } })
    const { press, type, title } = person
    title('A new password')
    await press(['Tab', 'Tab'])
    await type(chosen, { until: 'requirements met' })
    await press(['Tab', 'Tab'])
    await type(chosen)
    title('The link is dead')
    await press('Return', { until: 'has expired or has already been used' })
    title('The button is next')
    await press('Tab')
    await press('Return', { until: 'Email or phone number' })
    expect(emulator.passwordOf(alice)).not.toBe(chosen)
    await expectTranscript(person, `dead-link.${browser}`)
  })
})
