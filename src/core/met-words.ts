import { words, type Messages } from './messages.js'
import type { Requirement } from './policy.js'

/** How many requirements are met, of those that can be checked without the service; nothing where none can. */
export function metWords({ requirementsMet }: Messages, items: readonly Requirement[]): string {
  const told = items.filter(({ state }) => state !== 'service')
  const met = told.filter(({ state }) => state === 'met').length
  return told.length > 0 ? words(requirementsMet, { met, total: told.length }) : ''
}
