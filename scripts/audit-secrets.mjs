// `npm run audit:secrets`: looks for what was typed, everywhere a browser could keep it. Fails if it finds anything of the
// kit's, and if it misses anything that leaks on purpose. SECURITY.md says how to read it.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @typedef {typeof import('../test/audit/index.js')} Audit */

const root = fileURLToPath(new URL('..', import.meta.url))
/** @type {{ module: Audit }} */
const { module } = await runnerImport(`${root}/test/audit/index.ts`, { root, configFile: false })
const report = await module.audit(module.setups, module.shownSetups, (line) => console.error(line))
console.log(module.render(report))
process.exitCode = module.isClean(report) ? 0 : 1
