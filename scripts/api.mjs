// `npm run api`: writes api/*.api.md, the public surface of each entry point, and docs/reference, the same with its
// words, a page for each.
// Both come from dist/*.d.ts, so `npm run build` goes first. test/package/api.test.ts holds them, so that every change
// of the surface shows in a diff.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { reference } from './api-reference.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const packageJsonFullPath = join(root, 'package.json')

/**
 * @typedef {{ name: string, subpath: string, types: string }} EntryPoint
 * @typedef {{ files: Map<string, string>, undocumented: string[], withoutExample: string[] }} Api
 */

/** @returns {Promise<Api>} each file's path in the repository and what should be in it, and what has no words */
export async function readApi() {
  // Inside the repository: the extractor takes files outside of it for another package.
  mkdirSync(join(root, '.reports'), { recursive: true })
  const folder = mkdtempSync(join(root, '.reports/api-'))
  try {
    const entries = entryPoints(folder)
    /** @type {Map<string, string>} */
    const files = new Map()
    for (const entry of entries) files.set(`api/${entry.name}.api.md`, extract(entry, folder))
    const models = entries.map(({ name, subpath }) => ({
      name,
      subpath,
      model: JSON.parse(readFileSync(join(folder, `${name}.api.json`), 'utf8')),
    }))
    const { pages, ...missing } = reference(models)
    for (const [name, text] of pages) files.set(`docs/reference/${name}.md`, text)
    return { files, ...missing }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * The exports map says what can be imported. All locales share one report, since they are alike.
 * @param {string} folder
 * @returns {EntryPoint[]}
 */
function entryPoints(folder) {
  /** @type {{ exports: Record<string, string | { types: string }> }} */
  const { exports } = JSON.parse(readFileSync(packageJsonFullPath, 'utf8'))
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string' || subpath.endsWith('.css')) return []
    const name = subpath === '.' ? 'index' : subpath.slice(2).replace('/*', '').replaceAll('/', '-')
    const types = target.types.endsWith('/*.d.ts') ? allOf(target.types, folder) : join(root, target.types)
    return [{ name, subpath, types }]
  })
}

/**
 * @param {string} pattern
 * @param {string} folder
 */
function allOf(pattern, folder) {
  const place = join(root, pattern.replace('/*.d.ts', ''))
  const names = readdirSync(place).filter((name) => name.endsWith('.d.ts'))
  const file = join(folder, `all-${basename(place)}.d.ts`)
  const about =
    '/**\n * One module for each language. Guide: docs/localization.md.\n *\n * @packageDocumentation\n */\n\n'
  const lines = names.map((name) => `export * from '${join(place, name.replace('.d.ts', '.js'))}'\n`)
  writeFileSync(file, about + lines.join(''))
  return file
}

/**
 * Leaves the model in the folder, and gives the report.
 * @param {EntryPoint} entry
 * @param {string} folder
 */
function extract({ name, types }, folder) {
  const quiet = { logLevel: ExtractorLogLevel.None }
  const config = ExtractorConfig.prepare({
    packageJsonFullPath,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            module: 'nodenext',
            lib: ['es2023', 'dom', 'dom.iterable'],
            types: ['node'],
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
          },
          files: [types],
        },
      },
      // Types that are reachable without being exported are surface as well.
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
        includeForgottenExports: true,
      },
      docModel: {
        enabled: true,
        apiJsonFilePath: join(folder, `${name}.api.json`),
        includeForgottenExports: true,
      },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: { default: quiet },
        tsdocMessageReporting: { default: quiet },
      },
    },
  })
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true
      if (message.logLevel === 'error') console.error(message.text)
    },
  })
  if (!succeeded) throw new Error(`The types of ${types} do not compile. Does dist come from \`npm run build\`?`)
  return readFileSync(join(folder, `${name}.api.md`), 'utf8')
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { files, undocumented, withoutExample } = await readApi()
  for (const folder of ['api', 'docs/reference']) {
    rmSync(join(root, folder), { recursive: true, force: true })
    mkdirSync(join(root, folder))
  }
  for (const [path, text] of files) writeFileSync(join(root, path), text)
  const missing = [
    ...undocumented.map((name) => `${name} has no docstring`),
    ...withoutExample.map((name) => `${name} has no @example`),
  ]
  if (missing.length > 0) {
    console.error(missing.join('\n'))
    process.exitCode = 1
  }
}
