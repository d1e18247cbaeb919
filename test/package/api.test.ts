import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { readApi, type Api } from '../../scripts/api.mjs'
import { manifest } from './tarball.js'

let api: Api
beforeAll(async () => {
  api = await readApi()
})

test('each entry point with types has a report, and there is no other', () => {
  const names = Object.keys(manifest().exports)
    .filter((subpath) => !/\.(?:css|json)$/.test(subpath))
    .map((subpath) => (subpath === '.' ? 'index' : subpath.slice(2).replace('/*', '').replaceAll('/', '-')))
  expect(readdirSync('api').toSorted()).toEqual(names.map((name) => `${name}.api.md`).toSorted())
})

// Where they differ, `npm run api` writes them, and the diff shows what has changed for hosts.
test('the reports and the reference are those of the types', () => {
  expect(api.files.size).toBeGreaterThan(5)
  for (const [path, text] of api.files) expect(readFileSync(path, 'utf8'), `${path}: npm run api`).toBe(text)
})

test('the reference has a page for each entry point, and no other', () => {
  const pages = [...api.files.keys()].filter((path) => path.startsWith('docs/'))
  expect(readdirSync('docs/reference').map((name) => `docs/reference/${name}`)).toEqual(pages.toSorted())
})

test('every export has a docstring', () => {
  expect(api.undocumented).toEqual([])
})

test('every component and hook has an example', () => {
  expect(api.withoutExample).toEqual([])
})
