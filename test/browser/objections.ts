import axe from 'axe-core'
import { expect } from 'vitest'

const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has to say against the page, with the contrasts that it could not tell; by one of its rules alone, or by all. */
export async function objections(rule?: string): Promise<string[]> {
  const runOnly: axe.RunOnly = rule === undefined ? { type: 'tag', values } : { type: 'rule', values: [rule] }
  const { violations, incomplete, passes } = await axe.run(document, { runOnly })
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast')
  return [...violations, ...undecided].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
