// `npm run build`: dist from src. Vite makes the modules, tsc the declarations, the rest is files.
import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

// Whatever the shell or a test runner says: otherwise Vite would compile JSX for development.
process.env['NODE_ENV'] = 'production'
await build({ root, logLevel: 'warn' })
const inWorker = await buildWorker()
execFileSync(process.execPath, [tscPath(), '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
writeStyles()
writeVendorLicenses(inWorker)

function tscPath() {
  return join(root, 'node_modules/typescript/bin/tsc')
}

/**
 * The worker with all it needs, in one file. A development server serves it as it is, from node_modules, where nothing
 * turns node-forge's and sm-crypto's CommonJS into modules. And no bundler can make a chunk of it that imports the entry:
 * WebKit then evaluates the entry of a module worker a second time.
 * @returns {Promise<string[]>} the packages that went in
 */
async function buildWorker() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      sourcemap: true,
      minify: false,
      emptyOutDir: false,
      lib: { entry: { worker: 'src/worker.ts' }, formats: ['es'] },
      // It exports nothing, and only this distinguishes it from the CommonJS within it.
      rolldownOptions: { output: { entryFileNames: '[name].js', codeSplitting: false, footer: 'export {}' } },
    },
  })
  const modules = [built]
    .flat()
    .flatMap((each) =>
      'output' in each ? each.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])) : [],
    )
  return modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
}

/** The stylesheet as it was written, the same rules in a layer, and a declaration, since TypeScript checks `import 'x.css'`. */
function writeStyles() {
  const css = readFileSync(join(root, 'src/styles.css'), 'utf8')
  const misplaced = /@(?:charset|import|namespace)\b/.exec(css)
  if (misplaced)
    throw new Error(`styles.css uses ${misplaced[0]}, which is not allowed in @layer. Write its rules out.`)
  copyFileSync(join(root, 'src/styles.css'), join(root, 'dist/styles.css'))
  writeFileSync(join(root, 'dist/styles.layered.css'), `@layer password-kit {\n${css.trimEnd()}\n}\n`)
  writeFileSync(join(root, 'dist/styles.css.d.ts'), 'export {}\n')
}

/**
 * The licences of the packages copied into dist/vendor and into the worker ask to be copied with them.
 * @param {string[]} inWorker
 */
function writeVendorLicenses(inWorker) {
  const vendor = join(root, 'dist/vendor')
  const copied = readdirSync(vendor).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(vendor, name)).map((each) => `${name}/${each}`) : [name],
  )
  const texts = [...new Set([...copied, ...inWorker])].toSorted().map((name) => {
    const folder = join(root, 'node_modules', name)
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
    if (!file)
      throw new Error(`${name} is copied into dist, but ${dirname(folder)} holds no licence text to copy with it.`)
    return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  })
  writeFileSync(join(vendor, 'LICENSES.txt'), texts.join('\n----\n\n'))
}
