// `npm run size`: what a page pays for the kit. Both forms and English are bundled as an application would bundle them;
// the peers and zod are left out. `engine` is what checks, encrypts and sends, `reset` the steps before a reset, `strength`
// what the meter asks. Sizes are minified and gzipped, 1 kB = 1000 bytes. test/package/size.test.ts holds them. `change` is
// the start of a page that has the form to change alone, and `total` that of both forms with all they need but React, and `focus` what comes to that with the first focus.
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/**
 * @typedef {import('vite').Rolldown.OutputChunk} Chunk
 * @typedef {{ bytes: number, code: string, modules: string[], externals: string[] }} Part
 * @typedef {"eager" | "engine" | "reset" | "rsa" | "sm2" | "common" | "strength" | "policy" | "css" | "change" | "total" | "focus"} Name
 * @typedef {Record<Name, Part>} Sizes
 */

/**
 * Most bytes that each part may have. All but `eager` and the styles come with the first focus in a form, with
 * the steps of a forgotten password, or later. `eager` has every feature that is there from the start. It knows of the
 * host's worker, though the way to it is loaded later: it refuses what cannot cross, and ends the worker with the page.
 */
export const budgets = {
  eager: 15_000,
  engine: 14_150,
  reset: 10_050,
  rsa: 9000,
  sm2: 14_000,
  common: 5000,
  strength: 16_500,
  policy: 3000,
  css: 4000,
  change: 14_000,
  total: 15_000,
  focus: 42_350,
}

const root = fileURLToPath(new URL('..', import.meta.url))
const notOurs = /^(?:react|react-dom|react-hook-form|@tanstack\/react-query|zod)(?:\/|$)/
/** What every host of such a form has anyway. */
export const react = /^react(?:-dom)?(?:\/|$)/
const both = `
  import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '/src/index.ts'
  import { en } from '/src/locales/en.ts'
  import '/src/styles.css'
  globalThis.page = [ChangePasswordForm, PasswordKitProvider, ResetPasswordForm, en]`
const changeAlone = `
  import { ChangePasswordForm, PasswordKitProvider } from '/src/index.ts'
  globalThis.page = [ChangePasswordForm, PasswordKitProvider]`
/** Vite's own loader of lazy chunks belongs to the host's bundler, not to the kit, so it is not counted. */
const preloadHelper = 'export const __vitePreload = (load) => load()'

/** @returns {Promise<Sizes>} */
export async function measure() {
  const output = await bundle(both, { external: notOurs })
  const parts = eagerOf(output)
  const { eager } = parts
  const lazy = (/** @type {string} */ path) => lazyOf(parts, path)
  const whole = eagerOf(await bundle(both, { external: react }))
  // The engine asks for what calls the service as soon as it is there.
  const onFocus = ['form/engine/engine', 'form/requests/service']
  const engine = [...new Set(onFocus.flatMap(lazy))]
  const beyond = (/** @type {string} */ path) => lazy(path).filter((chunk) => !engine.includes(chunk))
  const styles = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css')
      ? [{ code: String(file.source), moduleIds: [], imports: [] }]
      : [],
  )
  return {
    eager: sum(eager),
    engine: sum(engine),
    reset: sum(beyond('react/reset/reset-steps')),
    rsa: sum(beyond('core/encryption/rsa')),
    sm2: sum(beyond('core/encryption/sm2')),
    common: sum(beyond('core/policy/common-passwords')),
    strength: sum(beyond('core/strength/estimate-strength')),
    policy: sum(beyond('core/service-settings')),
    css: sum(styles),
    change: sum(eagerOf(await bundle(changeAlone, { external: notOurs })).eager),
    total: sum(whole.eager),
    focus: sum([...new Set(onFocus.flatMap((path) => lazyOf(whole, path)))]),
  }
}

/**
 * What comes with the import of a module, beyond what comes with the page.
 * @param {ReturnType<typeof eagerOf>} made
 * @param {string} path below src, without its ending
 */
function lazyOf({ eager, chunks, byName }, path) {
  const start = chunks.filter((chunk) => chunk.isDynamicEntry && chunk.facadeModuleId?.includes(`/src/${path}.`))
  if (start.length === 0) throw new Error(`No lazy chunk begins at src/${path}: is it imported statically?`)
  return closure(start, byName).filter((chunk) => !eager.includes(chunk))
}

/**
 * What comes with the page, of all that was made.
 * @param {Awaited<ReturnType<typeof bundle>>} output
 */
export function eagerOf(output) {
  const chunks = output.filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const eager = closure(
    chunks.filter((chunk) => chunk.isEntry),
    byName,
  )
  return { eager, chunks, byName }
}

/**
 * A page as an application would bundle it.
 * @param {string} page its code
 * @param {{ folder?: string, external?: RegExp, plugins?: import('vite').PluginOption[] }} options where its packages are
 *   installed, what is left out, and what else the application's bundler does
 */
export async function bundle(page, { folder = root, external, plugins = [] }) {
  // Vitest sets it to test, and Vite would then keep what is for development.
  process.env['NODE_ENV'] = 'production'
  const built = await build({
    configFile: false,
    root: folder,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    resolve: { dedupe: ['react', 'react-dom'] },
    worker: { format: 'es' },
    plugins: [
      ...plugins,
      {
        name: 'page',
        enforce: 'pre',
        resolveId: (id) => (id === 'page' ? '\0page' : undefined),
        load: (id) => (id === '\0page' ? page : id === '\0vite/preload-helper.js' ? preloadHelper : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'page', ...(external && { external }) },
    },
  })
  if (!('output' in built)) throw new Error('Vite was asked for one bundle and made something else.')
  return built.output
}

/**
 * The chunks and all that they import statically: what one request for them fetches.
 * @param {Chunk[]} chunks
 * @param {Map<string, Chunk>} byName
 */
function closure(chunks, byName) {
  const found = new Set(chunks)
  for (const chunk of found)
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported) found.add(imported)
    }
  return [...found]
}

/**
 * @param {{ code: string, moduleIds: string[], imports: string[] }[]} files
 * @returns {Part}
 */
export function sum(files) {
  return {
    // Each file is compressed by itself, as it travels.
    bytes: files.reduce((bytes, file) => bytes + gzipSync(file.code, { level: 9 }).length, 0),
    code: files.map((file) => file.code).join('\n'),
    modules: files.flatMap((file) => file.moduleIds),
    externals: files.flatMap((file) => file.imports.filter((name) => notOurs.test(name))),
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await measure()
  for (const name of /** @type {(keyof typeof budgets)[]} */ (Object.keys(budgets))) {
    const [bytes, budget] = [sizes[name].bytes, budgets[name]]
    console.log(
      `${name.padEnd(8)}${(bytes / 1000).toFixed(2).padStart(7)} kB of ${(budget / 1000).toFixed(2).padStart(5)}`,
    )
    if (bytes > budget) process.exitCode = 1
  }
}
