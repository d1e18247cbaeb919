import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteLength, codePoints, isWellFormed, utf8 } from '../../../src/core/text.js'
import { wellFormed } from './samples.js'
import { loneSurrogates, named } from './vectors.js'

const anyString = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))
const surrogates = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })).map((units) => String.fromCharCode(...units))

describe('text', () => {
  it('knows lone surrogates from pairs', () => {
    for (const text of loneSurrogates) expect(isWellFormed(text)).toBe(false)
    for (const { text } of named) expect(isWellFormed(text)).toBe(true)
    fc.assert(
      fc.property(fc.oneof(anyString, surrogates), (text) => {
        expect(isWellFormed(text)).toBe(Buffer.from(text).toString() === text)
      }),
    )
  })

  it('counts UTF-8 bytes as Node does', () => {
    fc.assert(fc.property(fc.oneof(anyString, surrogates), (text) => byteLength(text) === Buffer.byteLength(text)))
  })

  it('counts code points, not UTF-16 units', () => {
    expect(codePoints('😀'.repeat(8))).toBe(8)
    fc.assert(fc.property(fc.oneof(anyString, surrogates), (text) => codePoints(text) === [...text].length))
  })

  it('encodes what is well-formed and refuses the rest', () => {
    fc.assert(fc.property(wellFormed, (text) => Buffer.from(text).equals(utf8(text))))
    for (const text of loneSurrogates) expect(() => utf8(text)).toThrow(expect.objectContaining({ code: 'ill-formed' }))
  })
})
