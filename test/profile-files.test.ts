import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeCanary } from './audit/canary.js'
import { readMozLz4 } from './audit/moz-lz4.js'
import { profilePlaces } from './audit/profile-files.js'
import { scan } from './scan.js'

/** A file of one block, by the LZ4 block format. */
function compressed(size: number, ...block: (number | string)[]): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(size)
  const parts = block.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))
  return Buffer.concat([Buffer.from('mozLz40\0'), length, ...parts])
}

/** Literals alone: no more than 269 bytes. */
function asLiterals(text: string): Buffer {
  const size = Buffer.byteLength(text)
  return size < 15 ? compressed(size, size << 4, text) : compressed(size, 0xf0, size - 15, text)
}

test('a compressed file is read as it was: literals, matches that reach into themselves, long lengths', () => {
  expect(readMozLz4(asLiterals('short')).toString()).toBe('short')
  expect(readMozLz4(asLiterals('x'.repeat(200))).toString()).toBe('x'.repeat(200))
  // "ab", then eight bytes from two back, then "!".
  expect(readMozLz4(compressed(11, 0x24, 'ab', 2, 0, 0x10, '!')).toString()).toBe('ababababab!')
  // "a", then 4 + 15 + 255 + 1 bytes from one back, then nothing.
  expect(readMozLz4(compressed(276, 0x1f, 'a', 1, 0, 255, 1)).toString()).toBe('a'.repeat(276))
})

test('one that ends before its text is whole is an error, and no empty text', () => {
  expect(() => readMozLz4(compressed(20, 0x50, 'short'))).toThrow('holds 5 bytes, and says that it holds 20')
})

test('a secret is found in a profile as UTF-8, as UTF-16 on any byte, and compressed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'password-kit-profile-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'deep'))
  const canary = makeCanary()
  const text = `before ${canary} after`
  writeFileSync(join(folder, 'utf8'), text)
  writeFileSync(join(folder, 'utf16'), Buffer.from(text, 'utf16le'))
  writeFileSync(join(folder, 'deep/odd'), Buffer.concat([Buffer.from('!'), Buffer.from(text, 'utf16le')]))
  writeFileSync(join(folder, 'deep/compressed'), asLiterals(JSON.stringify({ text })))
  writeFileSync(join(folder, 'none'), makeCanary())
  const found = scan(profilePlaces(folder), [canary]).map((where) => where.split(':')[0])
  expect(new Set(found)).toEqual(new Set(['deep/compressed', 'deep/odd', 'utf16', 'utf8']))
})
