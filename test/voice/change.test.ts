import { describe, expect, test } from 'vitest'
import { alice, chosen, current, expectTranscript, servePages, visit } from './visit.js'

servePages()

describe.each(['chromium', 'firefox'] as const)('somebody with Orca changes a password in %s', (browser) => {
  test('with empty fields, a mismatch, a wrong password, and success', async () => {
    const { person, emulator } = await visit({ browser })
    const { press, type, title } = person
    title('Enter in the first field of an empty form')
    await press(['Tab', 'Tab'])
    await press('Return')
    title('Enter again')
    await press('Return')
    title('A wrong current password, then a new one')
    await type('wrong horse battery')
    await press(['Tab', 'Tab'])
    await type('s', { until: 'requirements met' })
    await type(chosen.slice(1), { until: '3 of 3 requirements met' })
    title('A confirmation that does not match')
    await press(['Tab', 'Tab'])
    await type('sunflower galaxy')
    await press('Return')
    title('Enter again')
    await press('Return')
    title('Corrected: the service says that the current password is wrong')
    await press('ctrl+a', { until: null })
    await type(chosen)
    await press('Return', { until: 'This is not your current password' })
    title('The right current password')
    await type(current)
    await press('Return', { until: 'Your password has been changed' })
    title('What is around the panel')
    await press(['Tab', 'shift+Tab'])
    expect(emulator.passwordOf(alice)).toBe(chosen)
    await expectTranscript(person, `change.${browser}`)
  })
})
