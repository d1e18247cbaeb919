import { expect, test } from 'vitest'
import { failures } from '../../src/emulator/failures.js'
import { alice, chosen, current, expectTranscript, servePages, visit } from './visit.js'

servePages()

test.each(['chromium', 'firefox'] as const)('somebody with Orca browses the page in %s', async (browser) => {
  const { person, emulator } = await visit({ browser })
  const { press, type, title } = person
  title('From heading to heading, to the list, and through its items')
  await press(['h', 'h', 'l', 'i', 'i', 'i'])
  title('From the top, line by line')
  await press('ctrl+Home')
  await press(['Down', 'Down', 'Down', 'Down'])
  title('The form')
  await press(['Tab'])
  await type(current)
  await press(['Tab', 'Tab'])
  await type(chosen, { until: '3 of 3 requirements met' })
  await press(['Tab', 'Tab'])
  await type(chosen)
  emulator.inject({ ...failures.serverError, route: 'POST /api/v3/update-password' })
  title('The service fails')
  await press('Return', { until: 'was changed' })
  title('Line by line from the alert')
  await press(['Down', 'Up', 'Up'])
  expect(emulator.passwordOf(alice)).toBe(current)
  await expectTranscript(person, `browse.${browser}`)
})
