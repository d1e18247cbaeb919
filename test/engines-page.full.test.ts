import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import { engineTable } from '../scripts/engines-table.mjs'

const page = readFileSync('docs/engines.md', 'utf8')

test('docs/engines.md has each test of each engine, and each has passed', () => {
  const list = ['node_modules/vitest/vitest.mjs', 'list', '--project', 'engines', '--json']
  const { stdout, status } = spawnSync(execPath, list, { encoding: 'utf8', env: { ...process.env, FULL: '1' } })
  expect(status).toBe(0)
  const listed = JSON.parse(stdout.slice(stdout.indexOf('['))) as { name: string; file: string }[]
  const rows = new Map(
    page
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) =>
        line
          .slice(2, -2)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      )
      .map(([what, ...cells]) => [what, cells]),
  )
  const missing = listed.filter(({ name }) => {
    const [engine = '', ...what] = name.split(' > ')
    const column = ['in chromium', 'in firefox', 'in webkit'].indexOf(engine)
    return rows.get(what.join(' ').replaceAll('|', '\\|'))?.[column] !== 'yes'
  })
  expect(missing).toEqual([])
})

test('a test that failed is a cell that says so', () => {
  const assertionResults = [
    { fullName: 'in chromium reset by a link', status: 'passed' },
    { fullName: 'in webkit reset by a link', status: 'failed' },
  ]
  expect(engineTable([{ name: '/a/test/engines/flows.test.ts', assertionResults }])).toContain(
    '## Flows\n\n| | Chromium | Firefox | WebKit |\n| --- | --- | --- | --- |\n| reset by a link | yes | – | **no** |',
  )
})

test('a file that only `npm run test:all` runs is called as the others are', () => {
  const assertionResults = [{ fullName: 'in firefox it works', status: 'passed' }]
  expect(engineTable([{ name: '/a/test/engines/a-ticket.full.test.ts', assertionResults }])).toContain('## A ticket\n')
})
