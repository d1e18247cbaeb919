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
export function rows<Row>(few: readonly Row[], all: readonly Row[]): readonly Row[] {
  if (!inject('full')) return few
  return inject('rest') ? all.filter((row) => !few.includes(row)) : all
}
