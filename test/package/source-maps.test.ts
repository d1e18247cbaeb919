import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { distFiles } from './tarball.js'

interface SourceMap {
  sources: string[]
  sourcesContent?: (string | null)[]
  mappings: string
}

const addressOf = (path: string) => /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(path, 'utf8'))?.[1]
const mapped = distFiles('.js').filter((path) => addressOf(path) !== undefined)

/** Nothing but imports and exports: there is no line of it to map. */
const onlyPassesOn = (path: string) =>
  /^(?:\s|"use client";|import [^;]+;|export \{[^}]*\}[^;]*;)*$/.test(readFileSync(path, 'utf8'))

test('every module with code of its own has a source map', () => {
  const bundlers = /rolldown(?:-|\/)runtime\.js$/
  const without = distFiles('.js').filter((path) => !mapped.includes(path) && !bundlers.test(path))
  expect(without.length).toBeGreaterThan(0)
  expect(without.filter((path) => !onlyPassesOn(path))).toEqual([])
})

test('which is there and holds its sources as they were written', () => {
  const wrong = mapped.flatMap((path) => {
    const file = join(dirname(path), addressOf(path) ?? '')
    if (!existsSync(file)) return [`${path}: no ${file}`]
    const { sources, sourcesContent = [], mappings } = JSON.parse(readFileSync(file, 'utf8')) as SourceMap
    if (sources.length === 0 || mappings.replaceAll(';', '') === '') return [`${file} maps nothing`]
    return sources.flatMap((source, at) => {
      const text = sourcesContent[at]
      if (typeof text !== 'string') return [`${file} does not hold ${source}`]
      const original = join(dirname(file), source)
      const isOurs = /(?:^|\/)src\//.test(source) && !source.includes('node_modules')
      return isOurs && readFileSync(original, 'utf8') !== text ? [`${file} holds another ${source}`] : []
    })
  })
  expect(mapped.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})
