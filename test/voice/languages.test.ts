import { expect, test } from 'vitest'
import { alice, chosen, current, expectTranscript, servePages, visit } from './visit.js'

servePages()

// The words that Orca adds of its own stay English.
test.each([
  { language: 'Chinese', browser: 'chromium', locale: 'zh-cn', voice: 'cmn', wrong: '当前密码', done: '已修改' },
  { language: 'Arabic', browser: 'firefox', locale: 'ar', voice: 'ar', wrong: 'كلمة المرور', done: 'تم' },
] as const)('in $language, with $browser', async ({ language, browser, locale, voice, wrong, done }) => {
  const { person, emulator } = await visit({ browser, voice, asked: { locale } })
  const { press, type, title } = person
  title('An empty form')
  await press(['Tab', 'Tab'])
  await press('Return', { until: wrong })
  title('All fields')
  await type(current)
  await press(['Tab', 'Tab'])
  await type(chosen, { until: '3' })
  await press(['Tab', 'Tab'])
  await type(chosen)
  title('Enter')
  await press('Return', { until: done })
  expect(emulator.passwordOf(alice)).toBe(chosen)
  await expectTranscript(person, `${language.toLowerCase()}.${browser}`)
})
