import axe from 'axe-core'
import { expect } from 'vitest'

const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has to say against the page, with the contrasts that it could not tell. */
export async function objections(): Promise<string[]> {
  const { violations, incomplete, passes } = await axe.run(document, { runOnly: { type: 'tag', values } })
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  const undecided = incomplete.filter(({ id }) => id === 'color-contrast')
  return [...violations, ...undecided].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
