import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether more is looked at than on every push: FULL=1, or `npm run test:all`. */
    full: boolean
    /** Whether what `npm test` runs is left out: `npm run test:all` comes after it. */
    rest: boolean
  }
}

/** How much of something a test looks at: `short` on every push, `full` in `npm run test:all`. */
export const depth = <Amount>(short: Amount, full: Amount): Amount => (inject('full') ? full : short)

/** Which rows of a table a test goes through: `few` on every push, and the others in `npm run test:all`. */
export const rows = <Row>(few: readonly Row[], all: readonly Row[]) =>
  chooseRows(few, all, inject('full'), inject('rest'))

/** `few` are rows of `all`: the same objects, not such as look like them. */
export function chooseRows<Row>(
  few: readonly Row[],
  all: readonly Row[],
  full: boolean,
  rest: boolean,
): readonly Row[] {
  if (!few.every((row) => all.includes(row))) throw new Error('A row of every push is none of the whole table.')
  if (!full) return few
  return rest ? all.filter((row) => !few.includes(row)) : all
}
