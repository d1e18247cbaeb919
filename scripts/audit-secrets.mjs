// `npm run audit:secrets`: looks for what was typed, everywhere a browser could keep it. Fails if it finds anything of the
// kit's, if it misses anything that leaks on purpose, and if a visit does not come to its end. SECURITY.md says how to read
// it. `npm run audit:secrets -- Chromium Firefox` runs only the parts named: forms, controls, and the profile of a browser.
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @typedef {typeof import('../test/audit/index.js')} Audit */

const root = fileURLToPath(new URL('..', import.meta.url))
/** @type {{ module: Audit }} */
const { module } = await runnerImport(`${root}/test/audit/index.ts`, { root, configFile: false })
const { audit, isClean, parts, render, setups, shownSetups } = module

const wanted = argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part === name))
if (unknown.length > 0)
  throw new Error(`The audit has no part called ${unknown.join(', ')}. There are: ${parts.join(', ')}.`)
const only = wanted.length > 0 ? parts.filter((part) => wanted.includes(part)) : parts

const report = await audit({ setups, shownSetups, only, say: (line) => console.error(line) })
for (const { visit, error } of report.failures) console.error(`\n${visit} did not come to its end:`, error)
console.log(render(report))
process.exitCode = isClean(report) ? 0 : 1
