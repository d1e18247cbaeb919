import { reactTree } from '../scan.js'

interface HeldToken {
  read(): string
  drop(): void
}

/** What holds the token of a proof, as React's tree has it. It can be looked at when the form is gone. */
export function heldTokens(container: Element): HeldToken[] {
  const found: HeldToken[] = []
  const seen = new Set<unknown>()
  const open: unknown[] = [reactTree(container)]
  for (let value = open.pop(); open.length > 0 || value; value = open.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value) || value instanceof Node) continue
    seen.add(value)
    if ('read' in value && 'drop' in value) found.push(value as HeldToken)
    for (const { value: held } of Object.values(Object.getOwnPropertyDescriptors(value))) if (held) open.push(held)
  }
  return found
}
