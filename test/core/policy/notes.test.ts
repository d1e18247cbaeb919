import { expect, it } from 'vitest'
import { notesOf, type NoteCode } from '../../../src/core/policy/notes.js'

it.each<[string, NoteCode[]]>([
  ['', []],
  ['correct horse', []],
  ['~!@#$%^&*()_+ {}', []],
  [' abc', ['blank-at-edge']],
  ['abc ', ['blank-at-edge']],
  ['abc\n', ['blank-at-edge', 'invisible']],
  ['abc\u00a0', ['blank-at-edge', 'other-keyboards']],
  ['\u3000abc', ['blank-at-edge', 'other-keyboards']],
  ['a\u200bbc', ['invisible']],
  ['a\u202ebc', ['invisible']],
  ['a\u2066bc', ['invisible']],
  ['a\u00adbc', ['invisible']],
  ['a\u3164bc', ['invisible']],
  ['a\u2800bc', ['invisible']],
  ['a\u0000bc', ['invisible']],
  ['a\u200db', ['invisible']],
  ['密码', ['other-keyboards']],
  ['pässword', ['other-keyboards']],
  ['ａｂｃ', ['other-keyboards']],
  ['😀', ['other-keyboards']],
  ['👨‍👩‍👧‍👦', ['other-keyboards']],
  ['❤️', ['other-keyboards']],
  ['👍🏽', ['other-keyboards']],
  ['😀\u200b', ['invisible', 'other-keyboards']],
  [' \u200b密', ['blank-at-edge', 'invisible', 'other-keyboards']],
])('%j: %j', (text, notes) => {
  expect(notesOf(text)).toEqual(notes)
})
