import { expect, test } from 'vitest'
import { listFormat, numberFormat } from '../../src/core/formats.js'

// Those of the locales that come with the kit; Arabic with the digits that codes are sent in.
const tags = ['ar-u-nu-latn', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'ko', 'pt-BR', 'ru', 'zh-CN', 'zh-TW']
const numbers = [0, 1, 8, 12, 99, 256, 999, 1000, 1024, 9999, 65_536, 1_000_000]

test.each(tags)('in %s numbers and lists read as Intl writes them', (tag) => {
  const intl = new Intl.NumberFormat(tag)
  const number = numberFormat(tag)
  expect(numbers.map(number)).toEqual(numbers.map((n) => intl.format(n)))
  const words = ['a', 'b', 'c']
  expect(listFormat(tag)(words)).toBe(new Intl.ListFormat(tag).format(words))
})
