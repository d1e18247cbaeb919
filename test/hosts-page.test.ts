import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readResults, resultOf } from '../scripts/host-results.mjs'
import { names } from '../scripts/host-rows.mjs'
import { hostsPage } from '../scripts/hosts.mjs'

const consumers = readdirSync('test/consumers')
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace('.test.ts', ''))

test('docs/hosts.md is what `npm run docs:hosts` writes', () => {
  expect(readFileSync('docs/hosts.md', 'utf8')).toBe(hostsPage(readResults()))
})

test('it has a line for each consumer, and of each there is a result', () => {
  expect(names.toSorted()).toEqual(consumers.toSorted())
  expect(Object.keys(readResults()).toSorted()).toEqual(consumers.toSorted())
})

test('no consumer has failed', () => {
  expect(Object.entries(readResults()).filter(([, { all }]) => all !== 'yes')).toEqual([])
})

const passed = (title: string, ...ancestorTitles: string[]) => ({ title, ancestorTitles, status: 'passed' })
const failed = (title: string, ...ancestorTitles: string[]) => ({ title, ancestorTitles, status: 'failed' })

test('a report is read: what has failed once has failed, and what was not tried is missing', () => {
  const assertionResults = [
    passed('installs without a warning'),
    passed('the page says so', 'built for production', 'change with rsa'),
    failed('the page says so', 'in development', 'change with rsa'),
    passed('a worker encrypts and sends, sm2', 'built for production'),
  ]
  expect(resultOf({ name: '/kit/test/consumers/host.test.ts', assertionResults })).toEqual({
    installs: 'yes',
    quiet: 'yes',
    builds: 'yes',
    develops: 'no',
    change: 'no',
    worker: 'yes',
    all: 'no',
  })
})

test('a host whose tests never ran did not install', () => {
  const assertionResults = [{ title: 'the page says so', ancestorTitles: [], status: 'skipped' }]
  expect(resultOf({ name: '/kit/test/consumers/host.test.ts', assertionResults })).toMatchObject({ installs: 'no' })
})

test('a dialog and an isolation have marks of their own', () => {
  const ofDialogs = [
    passed('Escape closes it, and more', 'in the dialog of antd'),
    failed('Escape closes it, and more', 'in the dialog of mui'),
  ]
  expect(resultOf({ name: '/kit/test/consumers/dialogs.test.ts', assertionResults: ofDialogs })).toEqual({
    installs: 'yes',
    'antd: closes': 'yes',
    'mui: closes': 'no',
    all: 'no',
  })
  const ofIsolations = [passed('change with sm2 in a worker', "'built for production'", 'wujie')]
  expect(resultOf({ name: '/kit/test/consumers/micro-frontends.test.ts', assertionResults: ofIsolations })).toEqual({
    installs: 'yes',
    builds: 'yes',
    'wujie: builds': 'yes',
    'wujie: worker': 'yes',
    all: 'yes',
  })
})

test('a host that fails shows it', () => {
  const page = hostsPage({
    ...readResults(),
    webpack: { installs: 'yes', develops: 'no', all: 'no' },
    jest: { installs: 'no', all: 'no' },
    dialogs: { 'antd: opens': 'no' },
    'micro-frontends': { 'wujie: develops': 'no' },
  })
  expect(page).toMatch(/^\| \[webpack .*\| yes +\| \*\*no\*\*/m)
  expect(page).toMatch(/^\| \[Jest 29.*\| \*\*no\*\*/m)
  expect(page).toMatch(/^\| `Modal` of antd .*\| \*\*no\*\*/m)
  expect(page).toMatch(/^\| wujie .*\| \*\*no\*\*/m)
})
