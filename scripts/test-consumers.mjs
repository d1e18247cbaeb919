// `npm run test:consumers`: host applications with the packed kit, all or the named ones. Ends with `N passed, N failed`.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { consumers, reports } from './test-steps.mjs'

const names = readdirSync(fileURLToPath(new URL('../test/consumers', import.meta.url)))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.test\.ts$/, ''))
const wanted = argv.slice(2)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) throw new Error(`No consumer is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)

mkdirSync(reports, { recursive: true })
rmSync(join(reports, 'consumers.json'), { force: true })
env['FULL'] = '1'
const { passed, failed } = consumers(wanted)
process.exitCode = failed > 0 ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
