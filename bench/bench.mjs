// `npm run bench`: the kit beside a form made by hand and beside its peers, in one run: weight, time, encryption.
// `npm run bench -- weight` runs one part, `--pairs 8` makes it shorter, `--write` keeps the result in bench/README.md.
// It holds nothing: times are those of the machine. A bound that is missed is marked ✗.
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../scripts/chromium.mjs'
import { encryption } from './encryption.mjs'
import { machine, render, write } from './results.mjs'
import { time } from './time.mjs'
import { weight } from './weight.mjs'

const parts = { weight, time, encryption }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, pairs: { type: 'string', default: '30' } },
})
const wanted = /** @type {(keyof typeof parts)[]} */ (positionals.length > 0 ? positionals : Object.keys(parts))
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`No part is called ${unknown.join()}: ${Object.keys(parts).join(', ')}.`)
const pairs = Number(values.pairs)
if (!(pairs >= 6)) throw new Error('--pairs must be 6 or more: fewer have no interval of 95 %.')

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
try {
  const results = []
  for (const name of wanted) {
    const started = performance.now()
    const result = await parts[name](browser, pairs)
    results.push(result)
    console.log(`${render(result)}\n\n${((performance.now() - started) / 1000).toFixed(0)} s\n`)
  }
  const where = `${machine(browser.version())}${wanted.includes('time') ? `, ${pairs} pairs` : ''}`
  console.log(where)
  if (values.write) write(results, where)
} finally {
  await browser.close()
}
