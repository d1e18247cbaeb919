import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allowances, reportedPlaces } from './audit/places.js'
import { strictPolicy } from './browser-pages/strict-policy.js'

const page = readFileSync('SECURITY.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
  dependencies: Record<string, string>
}

test('SECURITY.md names tests and commands that are there', () => {
  const tests = page.match(/test\/[\w./-]*\w/g) ?? []
  expect(tests.length).toBeGreaterThan(5)
  expect(tests.filter((path) => !existsSync(path))).toEqual([])
  const commands = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(commands).toContain('audit:secrets')
  expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([])
})

test('it says where the audit lets a secret be', () => {
  expect(allowances.map(({ what }) => what).filter((what) => !page.includes(what))).toEqual([])
})

test('the first rows of its table are those that the audit allows, and it says how many', () => {
  const words = ['nine', 'ten', 'eleven', 'twelve']
  const names = [...new Set(allowances.map(({ what }) => what))]
  const rows = page.slice(page.indexOf('| what  ')).split('\n').slice(2)
  expect(
    rows
      .slice(0, names.length)
      .map((row) => row.split('|')[1]!.trim())
      .toSorted(),
  ).toEqual(names.toSorted())
  expect(page).toContain(`only the first ${words[names.length - 9]} rows`)
})

test('it says at how many places the audit looks', () => {
  expect(page).toContain(`**Places**: ${reportedPlaces.length},`)
})

test.each(['node-forge', 'sm-crypto'])('it says how old %s may be', (name) => {
  expect(page).toContain(`\`${name}\` ≥ ${manifest.dependencies[name]!.slice(1)}`)
})

test('it gives the policy under which the forms are tested', () => {
  expect(page).toContain(strictPolicy('https://your-tenant.genauth.ai'))
})
