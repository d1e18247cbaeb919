import { readFileSync } from 'node:fs'
import { parse } from 'postcss'
import { parseSync } from 'vite'
import {
  cssAtRule,
  cssFunction,
  cssKeyword,
  cssProperty,
  cssSelector,
  global,
  method,
  ofGlobal,
  type Feature,
} from './compat.js'

/** What a stylesheet uses: properties, keywords, functions, selectors, at-rules. */
export function featuresOfStyles(path: string): Feature[] {
  const found: (Feature | undefined)[] = []
  parse(readFileSync(path, 'utf8')).walk((node) => {
    if (node.type === 'decl') {
      found.push(...[...node.value.matchAll(/([a-z-]+)\(/g)].map(([, name = '']) => cssFunction(name)))
      if (node.prop.startsWith('--')) return
      found.push(cssProperty(node.prop))
      found.push(...[...node.value.matchAll(/[a-z-]+/g)].map(([word]) => cssKeyword(node.prop, word)))
    }
    if (node.type === 'atrule') {
      found.push(cssAtRule(node.name))
      found.push(...[...node.params.matchAll(/\(([a-z-]+)/g)].map(([, name = '']) => cssAtRule(node.name, name)))
    }
    if (node.type === 'rule') {
      found.push(...[...node.selector.matchAll(/::?([a-z-]+)/g)].map(([, name = '']) => cssSelector(name)))
    }
  })
  return unique(found)
}

/** What a module uses of its browser: globals, what hangs on them, and methods that it calls without a question mark. */
export function featuresOfCode(path: string): Feature[] {
  const found: (Feature | undefined)[] = []
  visit(parseSync(path, readFileSync(path, 'utf8')).program, (node) => {
    if (node['type'] === 'Identifier') found.push(global(String(node['name'])))
    if (node['type'] === 'CallExpression' && node['optional'] === false) found.push(called(node['callee'] as Node))
  })
  return unique(found)
}

type Node = Record<string, unknown>

function called(callee: Node): Feature | undefined {
  if (callee['type'] !== 'MemberExpression' || callee['computed'] === true) return undefined
  const name = String((callee['property'] as Node)['name'])
  const object = callee['object'] as Node
  const known = object['type'] === 'Identifier' ? ofGlobal(String(object['name']), name) : undefined
  return known ?? method(name)
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value as Node)
  for (const each of Object.values(value)) visit(each, see)
}

const unique = (found: readonly (Feature | undefined)[]): Feature[] => [
  ...new Map(found.flatMap((each) => (each ? [[each.name, each] as const] : []))).values(),
]
