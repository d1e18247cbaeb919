// `npm run emulator`: the emulated service from its sources, without a build beforehand. PORT and HOST are the command's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const built = await build({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/emulator/cli.ts',
    write: false,
    target: 'node20',
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
if (!('output' in built))
  throw new Error('Vite was asked for one bundle of src/emulator/cli.ts and made something else.')

const folder = mkdtempSync(join(tmpdir(), 'password-kit-emulator-'))
const file = join(folder, 'cli.mjs')
writeFileSync(file, built.output[0].code)
try {
  await import(pathToFileURL(file).href)
} finally {
  rmSync(folder, { recursive: true })
}
