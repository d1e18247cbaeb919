import { dictionary } from '@zxcvbn-ts/language-en'
import { expect, it } from 'vitest'
import { stems } from '../../../src/core/policy/common-stems.js'
import { common, commonest } from '../../../src/core/strength/common-words.js'

const words = dictionary['commonWords-en']
  .filter((word) => /^[a-z]{3,}$/.test(word) && !stems.includes(word))
  .slice(0, 3000)

it('are the first of the list they come from', () => {
  expect(commonest).toEqual(words.slice(0, 500).toSorted())
  expect(common).toEqual(words.slice(500).toSorted())
})
