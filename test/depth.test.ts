import { expect, test } from 'vitest'
import { chooseRows } from './depth.js'

const all = [['a'], ['b'], ['c']]
const few = all.slice(1, 2)

test('npm test and npm run test:all go through each row of a table once, and FULL=1 through all', () => {
  expect(chooseRows(few, all, false, false)).toEqual([['b']])
  expect(chooseRows(few, all, true, true)).toEqual([['a'], ['c']])
  expect(chooseRows(few, all, true, false)).toBe(all)
})

test('a row that is only alike would be run twice, and is refused', () => {
  expect(() => chooseRows([['b']], all, true, true)).toThrow('none of the whole table')
})
