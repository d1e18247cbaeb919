import { expect, test } from 'vitest'
import { readableServiceMessage } from '../../src/core/service-message.js'

test.each([
  ['nothing', undefined, ''],
  ['a sentence', 'Password was used before.', 'Password was used before.'],
  ['markup stays as it is, for the page to show as text', '<b>No.</b>', '<b>No.</b>'],
  ['lines become one', ' One.\r\n\tTwo.\u2028Three. ', 'One. Two. Three.'],
  ['controls go', 'a\u0000b\u001bc\u0085d', 'a b c d'],
  ['marks of direction go', '\u202eabc\u202c \u2066def\u2069 \u200fghi', 'abc def ghi'],
  ['joiners of Hindi and Persian stay', '\u0915\u094d\u200d\u0937', '\u0915\u094d\u200d\u0937'],
  ['200 code points stay', '\u{1f600}'.repeat(200), '\u{1f600}'.repeat(200)],
  ['of more, the end is cut', '\u{1f600}'.repeat(201), `${'\u{1f600}'.repeat(199)}…`],
])('%s', (_, given, shown) => {
  expect(readableServiceMessage(given)).toBe(shown)
})
