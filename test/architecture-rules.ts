import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'vite'

/** What the rules read of a file: imports and names of the syntax tree, never the text, so that comments may say anything. */
export interface Source {
  path: string
  lines: number
  clientDirective: boolean
  imports: Import[]
  exportsStar: boolean
  exportsDefault: boolean
  /** Calls of `fetch` or of other ways to the network, and mentions of the global one. */
  network: string[]
  strings: string[]
}

interface Import {
  /** A path from the root of the repository for relative imports, without its ending; else the specifier. */
  target: string
  kind: 'type' | 'static' | 'dynamic'
  /** How the module is bound: `* as z`, `z`, or nothing for a side effect. */
  binding: string
}

type Rule = (sources: Source[], installed: string[]) => string[]
export type Node = { type: string } & Record<string, unknown>

export function read(path: string, code: string): Source {
  const { errors, module, program } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const target = (id: string) =>
    /^\.\.?(?:\/|$)/.test(id) ? posix.join(posix.dirname(path), id).replace(/\.(?:jsx?|tsx?)$/, '') : id
  const source: Source = {
    path,
    lines: code.split('\n').length - 1,
    clientDirective: program.body[0]?.type === 'ExpressionStatement' && program.body[0].directive === 'use client',
    imports: [],
    exportsStar: false,
    exportsDefault: false,
    network: [],
    strings: [],
  }
  for (const { moduleRequest, entries } of module.staticImports)
    source.imports.push({
      target: target(moduleRequest.value),
      kind: entries.length > 0 && entries.every((entry) => entry.isType) ? 'type' : 'static',
      binding: entries
        .map(({ importName, localName }) => (importName.kind === 'NamespaceObject' ? '* as ' : '') + localName.value)
        .join(', '),
    })
  for (const { exportName, importName, isType, moduleRequest } of module.staticExports.flatMap(
    (each) => each.entries,
  )) {
    source.exportsStar ||= importName.kind === 'AllButDefault' || importName.kind === 'All'
    source.exportsDefault ||= exportName.kind === 'Default' || exportName.name === 'default'
    if (moduleRequest)
      source.imports.push({ target: target(moduleRequest.value), kind: isType ? 'type' : 'static', binding: '' })
  }
  walk(program as unknown as Node, (node, parent, key) => {
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
      const value = (node['source'] as Node)['value']
      const kind = node.type === 'TSImportType' ? 'type' : 'dynamic'
      source.imports.push({ target: target(typeof value === 'string' ? value : '(computed)'), kind, binding: '' })
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string') source.strings.push(node['value'])
    if (node.type === 'TemplateElement') source.strings.push((node['value'] as { raw: string }).raw)
    const network = networkUse(node, parent, key)
    if (network !== undefined) source.network.push(network)
  })
  return source
}

/** Where `fetch`, standing alone, is a value that somebody takes or calls, and not the name of a property or parameter. */
const takenAt = [
  'CallExpression.callee',
  'LogicalExpression.right',
  'AssignmentPattern.right',
  'VariableDeclarator.init',
]

function networkUse(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === 'Identifier') {
    const name = String(node['name'])
    if (/^(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)$/.test(name)) return name
    if (name === 'fetch' && parent && takenAt.includes(`${parent.type}.${key}`)) return name
  }
  if (node.type !== 'MemberExpression') return undefined
  const [object, property] = [node['object'] as Node, node['property'] as Node]
  const global = /^(?:globalThis|window|self)$/.test(String(object['name']))
  return global && (property['name'] ?? property['value']) === 'fetch' ? `${String(object['name'])}.fetch` : undefined
}

export function walk(
  node: Node,
  visit: (node: Node, parent: Node | undefined, key: string) => void,
  parent?: Node,
  at = '',
) {
  visit(node, parent, at)
  for (const [key, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit, node, key)
}

const isIn = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}/`)
const isOf = (name: string) => (target: string) => target === name || target.startsWith(`${name}/`)
const isRelative = (target: string) => /^(?:src|test|stories|scripts|\.storybook|\.\.)(?:\/|$)/.test(target)
const isNode = (target: string) => target.startsWith('node:') || builtinModules.includes(target)
const isTest = (path: string) => !isIn('src')(path)

/** Which part of `src` may import which; a line not here is an import that points up. */
const below: Record<string, string[]> = {
  core: ['core'],
  locales: ['core', 'locales'],
  parts: [],
  'part-facts': ['parts'],
  form: ['core', 'form'],
  react: ['core', 'form', 'locales', 'parts', 'part-facts', 'react'],
  index: ['core', 'form', 'locales', 'parts', 'react'],
  // The looks of design systems: a host imports them beside the kit, and the kit knows none.
  themes: ['parts', 'react', 'themes'],
  // What a worker runs: the page's words and looks are none of its business.
  worker: ['core'],
  // The calls of the older API: nothing else of the kit loads them.
  'v2-tickets': ['core', 'v2-tickets'],
  emulator: ['emulator'],
  // A command for Node, which no page imports.
  doctor: ['core', 'doctor'],
  server: ['core', 'server'],
}

/** The folders of `src/react`, each of which imports from itself and from those on the lines above it. */
const reactFolders = [
  ['provider', 'shared'],
  ['form'],
  ['fields'],
  ['steps'],
  ['reset', 'account'],
  ['change'],
  ['headless'],
]
const levelOf = (path: string) =>
  reactFolders.findIndex((names) => names.some((name) => isIn(`src/react/${name}`)(path)))
const folderOf = (path: string) => posix.dirname(path)

const layerOf = (path: string) => /^src\/([^/.]+)/.exec(path)?.[1] ?? ''

/** Reports each import of each file of `src` that breaks a rule. */
function imports(breaks: (one: Import, source: Source) => boolean): Rule {
  return (sources) =>
    sources
      .filter(({ path }) => isIn('src')(path))
      .flatMap((source) =>
        source.imports.filter((one) => breaks(one, source)).map((one) => `${source.path} imports ${one.target}`),
      )
}

function files(breaks: (source: Source) => boolean): Rule {
  return (sources) => sources.filter((source) => isIn('src')(source.path) && breaks(source)).map(({ path }) => path)
}

/** Every file that a file imports, directly or through others. */
function reach(path: string, byPath: ReadonlyMap<string, Source>, seen = new Set<string>()): Set<string> {
  for (const { target } of byPath.get(path)?.imports ?? []) {
    if (seen.has(target)) continue
    seen.add(target)
    reach(target, byPath, seen)
  }
  return seen
}

/** Tables and lists, which are looked up and not read. */
const dataFiles = ['src/core/strength/common-words.ts', 'src/emulator/codes.ts']

/** What the emulator is made to fit, each in the one file that a host of it imports. */
const testTools: Record<string, string> = { msw: 'msw', '@playwright/test': 'playwright' }

const libraries = { rsa: 'node-forge', sm2: 'sm-crypto' }
const isFamily = (name: string) => (path: string) => path.startsWith(`src/core/encryption/${name}`)

export const rules = {
  'imports point down': imports(
    ({ target }, { path }) => isIn('src')(target) && !(below[layerOf(path)] ?? []).includes(layerOf(target)),
  ),

  'the folders of react import from those above them': imports(
    ({ target }, { path }) =>
      isIn('src/react')(path) &&
      isIn('src/react')(target) &&
      (levelOf(path) < levelOf(target) ||
        (levelOf(path) === levelOf(target) && levelOf(path) > 0 && target.split('/')[2] !== path.split('/')[2])),
  ),

  'no folder holds more than 20 files': (sources) =>
    [...new Set(sources.map(({ path }) => folderOf(path)).filter(isIn('src/react')))]
      .map((folder) => ({ folder, files: sources.filter(({ path }) => folderOf(path) === folder).length }))
      .filter(({ files: count }) => count > 20)
      .map(({ folder, files: count }) => `${folder} holds ${count} files`),

  'no file has more than 200 lines, but for words and lists': files(
    ({ path, lines }) => lines > 200 && !isIn('src/locales')(path) && !dataFiles.includes(path),
  ),

  'a form has one import of its engine': (sources) =>
    sources
      .filter(({ path }) => isIn('src')(path) && path !== 'src/form/engine-module.ts' && !isIn('src/form/engine')(path))
      .filter(({ imports: all }) => all.some(({ target, kind }) => kind !== 'type' && isIn('src/form/engine')(target)))
      .map(({ path }) => `${path} imports the engine`),

  'a form knows no React': imports(
    ({ target }, { path }) => isIn('src/form')(path) && ['react', 'react-dom'].some((name) => isOf(name)(target)),
  ),

  'no import goes in a circle, types included': (sources) => {
    const byPath = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]))
    return sources
      .filter(({ path }) => isIn('src')(path))
      .filter(({ path }) => reach(path.replace(/\.tsx?$/, ''), byPath).has(path.replace(/\.tsx?$/, '')))
      .map(({ path }) => path)
  },

  'core knows no React': imports(
    ({ target }, { path }) =>
      isIn('src/core')(path) &&
      ['react', 'react-dom', 'react-hook-form', '@tanstack', '@hookform'].some((name) => isOf(name)(target)),
  ),

  'packages are installed with the kit': (sources, installed) =>
    imports(
      ({ target }, { path }) =>
        !isRelative(target) &&
        !isNode(target) &&
        !isIn('src/emulator')(path) &&
        !(target === '(computed)' && path === 'src/core/importer.ts') && // A chunk that failed, by another address.
        !installed.some((name) => isOf(name)(target)),
    )(sources, installed),

  'only core/encryption/rsa* touches node-forge, only sm2* touches sm-crypto': imports(({ target, kind }, { path }) =>
    Object.entries(libraries).some(
      ([name, library]) => kind !== 'type' && isOf(library)(target) && !isFamily(name)(path),
    ),
  ),

  'cryptography is loaded on demand': (sources) => {
    const byPath = new Map(sources.map((source) => [source.path.replace(/\.tsx?$/, ''), source]))
    const reaches = (path: string, library: string, seen = new Set<string>()): boolean => {
      if (seen.has(path)) return false
      seen.add(path)
      const all = byPath.get(path)?.imports.filter(({ kind }) => kind === 'static') ?? []
      return all.some(({ target }) => isOf(library)(target) || reaches(target, library, seen))
    }
    return [...byPath].flatMap(([path, source]) =>
      Object.entries(libraries)
        .filter(([name, library]) => isIn('src')(path) && !isFamily(name)(path) && reaches(path, library))
        .map(([, library]) => `${source.path} loads ${library} at once`),
    )
  },

  // The breach check asks somebody else, and nothing of the service's goes along. The importer fetches chunks of the page's
  // own once more, since WebKit makes no new request for one whose preload failed. The doctor and the backend are no part
  // of a page.
  'only five files go to the network': files(
    ({ path, network }) =>
      !/^src\/(?:core\/(?:call-endpoint|breach|importer)|doctor\/ask|server\/forward)\.ts$/.test(path) &&
      network.length > 0,
  ),

  'only core/wire.ts knows the paths of the service': files(
    ({ path, strings }) =>
      path !== 'src/core/wire.ts' &&
      !isIn('src/core/my-account')(path) && // Calls that only some pages make: they load them by themselves.
      path !== 'src/doctor/account-endpoints.ts' && // What the doctor asks beyond the kit's own calls.
      !isIn('src/emulator')(path) &&
      strings.some((text) => text.includes('/api/v3')),
  ),

  'the emulator opens ciphertexts by means of its own': imports(
    ({ target }, { path }) =>
      isIn('src/emulator')(path) &&
      !isRelative(target) &&
      !isNode(target) &&
      !/^(?:sm-crypto-v2|@noble\/[a-z]+)(?:\/|$)/.test(target) &&
      !(target in testTools && path === `src/emulator/${testTools[target]}.ts`),
  ),

  'locales are data': imports(
    ({ target, kind }, { path }) =>
      isIn('src/locales')(path) &&
      target !== 'src/core/formats' && // numbers and lists, as a language writes them
      !(['src/core/messages', 'src/core/extra-messages'].includes(target) && kind === 'type') &&
      !(isIn('src/locales/extras')(target) && kind === 'dynamic'), // the words that come with a feature
  ),

  "'use client' heads each module of React and no other": files(
    ({ path, clientDirective }) => (isIn('src/react')(path) || isIn('src/themes')(path)) !== clientDirective,
  ),

  'nothing is exported by star': files(({ exportsStar }) => exportsStar),

  'nothing is exported by default': files(({ exportsDefault, path }) => exportsDefault && !path.endsWith('.d.ts')),

  'Node is for the doctor and for what is served': imports(
    ({ target }, { path }) =>
      isNode(target) && !/^src\/(?:emulator\/(?:node|cli)\.ts$|server\/node\.ts$|doctor\/)/.test(path),
  ),

  "zod is import * as z from 'zod/mini'": imports(
    ({ target, binding }) => isOf('zod')(target) && (target !== 'zod/mini' || binding !== '* as z'),
  ),

  'nothing is imported from outside the repository': (sources) =>
    sources.flatMap(({ path, imports: all }) =>
      all
        .filter(({ target }) => /^(?:\.\.|\/|[A-Za-z]:|file:)/.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    ),

  'the kit imports no test, story or script': imports(({ target }) => isRelative(target) && isTest(target)),
} satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
