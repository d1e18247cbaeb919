import { parseSync } from 'vite'
import { type Node, walk } from './architecture-rules.js'

/**
 * Where a test waits for a time instead of an event, as line numbers: a promise that `setTimeout` keeps for more than one
 * turn of the event loop, Playwright's `waitForTimeout`, and Node's timers that are promises. A deadline beside another
 * promise, and an event that a test causes later, are none.
 */
export function sleepsIn(path: string, code: string): number[] {
  const { errors, program } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const lines: number[] = []
  walk(program as unknown as Node, (node) => {
    if (isSleep(node)) lines.push(code.slice(0, Number(node['start'])).split('\n').length)
  })
  return lines
}

function isSleep(node: Node): boolean {
  if (node.type === 'ImportDeclaration') return /^(?:node:)?timers\/promises$/.test(String(valueOf(node['source'])))
  if (node.type === 'CallExpression') return calls(node, 'waitForTimeout')
  if (node.type !== 'NewExpression' || nameOf(node['callee']) !== 'Promise') return false
  const [executor] = node['arguments'] as Node[]
  const [resolve] = (executor?.['params'] ?? []) as Node[]
  return executor !== undefined && resolve !== undefined && someIn(executor, (each) => keepsLate(each, resolve))
}

/** Whether it is `setTimeout(resolve, 20)`, or `setTimeout(() => resolve(…), 20)`. */
function keepsLate(node: Node, resolve: Node): boolean {
  if (node.type !== 'CallExpression' || !calls(node, 'setTimeout')) return false
  const [callback, delay] = node['arguments'] as Node[]
  if (!callback || !delay || valueOf(delay) === 0) return false
  return someIn(callback, (each) => each.type === 'Identifier' && nameOf(each) === nameOf(resolve))
}

const nameOf = (node: unknown) => (node as Node)['name']
const valueOf = (node: unknown) => (node as Node)['value']

function calls({ callee }: Node, name: string): boolean {
  const called = callee as Node
  return nameOf(called.type === 'MemberExpression' ? called['property'] : called) === name
}

function someIn(node: Node, is: (node: Node) => boolean): boolean {
  let found = false
  walk(node, (each) => {
    found ||= is(each)
  })
  return found
}
