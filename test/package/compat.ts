import { createRequire } from 'node:module'
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data'

/** Not by `import`: Vitest takes most of a minute to make a module of 16 MB of JSON. */
const compatData = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData

export const browsers = ['chrome', 'edge', 'firefox', 'safari'] as const
/** The first version of each browser that has something; Infinity where none has. */
export type Since = Record<(typeof browsers)[number], number>

/** Something that code or styles use, and where browsers have it from. */
export interface Feature {
  name: string
  since: Since
}

/** Undefined where the data knows nothing of it. */
function feature(name: string, entry: Identifier | undefined): Feature | undefined {
  const support = entry?.__compat?.support
  if (support === undefined) return undefined
  const [chrome, edge, firefox, safari] = browsers.map((browser) => first([support[browser] ?? []].flat()))
  return { name, since: { chrome: chrome!, edge: edge!, firefox: firefox!, safari: safari! } }
}

/** Of the whole of it, without a prefix or a flag. */
function first(statements: readonly SimpleSupportStatement[]): number {
  const versions = statements
    .filter((each) => !each.flags && !each.prefix && !each.alternative_name && !each.partial_implementation)
    .map(({ version_added }) => Number.parseFloat(String(version_added).replace('≤', '')))
  return Math.min(...versions.filter((version) => !Number.isNaN(version)), Infinity)
}

/** The earliest of several things of one name: code does not show which of them is meant. */
function earliest(features: readonly Feature[]): Feature | undefined {
  const [one] = features
  if (one === undefined) return undefined
  const since = browsers.map((browser) => [browser, Math.min(...features.map((each) => each.since[browser]))])
  return { name: one.name, since: Object.fromEntries(since) as Since }
}

const { properties, selectors, types, 'at-rules': atRules } = compatData.css
const builtins: Record<string, Identifier> = compatData.javascript['builtins'] ?? {}
const globals: Record<string, Identifier> = { ...compatData.api, ...builtins['Intl'], ...builtins }

export const cssProperty = (name: string) => feature(name, properties?.[name])
export const cssKeyword = (property: string, word: string) =>
  feature(`${property}: ${word}`, properties?.[property]?.[word])
export const cssSelector = (name: string) => feature(`:${name}`, selectors?.[name])
export const cssAtRule = (name: string, condition?: string) =>
  condition === undefined
    ? feature(`@${name}`, atRules?.[name])
    : feature(`@${name} (${condition})`, atRules?.[name]?.[condition])
export const cssFunction = (name: string) =>
  earliest(named(name, types).flatMap((entry) => feature(`${name}()`, entry) ?? []))

function named(name: string, entry: Identifier | undefined): Identifier[] {
  return Object.entries(entry ?? {}).flatMap(([key, below]) => {
    if (key === '__compat') return []
    const found = named(name, below as Identifier)
    return key === name ? [below as Identifier, ...found] : found
  })
}

export const global = (name: string) => (Object.hasOwn(globals, name) ? feature(name, globals[name]) : undefined)

/** `Object.hasOwn()`, `AbortSignal.any()`. */
export const ofGlobal = (object: string, name: string) =>
  Object.hasOwn(globals, object)
    ? feature(`${object}.${name}()`, globals[object]?.[`${name}_static`] ?? globals[object]?.[name])
    : undefined

/** `.toSorted()` of an object that may be of any kind. */
export const method = (name: string) => earliest(methods.get(name) ?? [])

/** What a form has to do with of all that browsers have: methods of the others are no more than namesakes. */
const near = `
  AbortController AbortSignal Crypto CSSStyleDeclaration Document DOMTokenList Element Event EventTarget FormData Headers
  History HTMLElement HTMLFormElement HTMLInputElement HTMLSelectElement Location MediaQueryList MessagePort
  MutationObserver Navigator Node Performance Range Request Response Selection ShadowRoot Storage SubtleCrypto TextDecoder
  TextEncoder URL URLSearchParams Window Worker
`
  .trim()
  .split(/\s+/)
  .map((name) => compatData.api[name])

const methods = new Map<string, Feature[]>()
for (const entry of [...near, ...Object.values(builtins), ...Object.values(builtins['Intl'] ?? {})]) {
  for (const [key, below] of Object.entries(entry ?? {})) {
    if (key.startsWith('__') || key.endsWith('_event')) continue
    const name = key.replace(/_static$/, '')
    const found = feature(`.${name}()`, below as Identifier)
    if (found) methods.set(name, [...(methods.get(name) ?? []), found])
  }
}
