import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether FULL=1 asks for what takes longer: `npm run test:all`. */
    full: boolean
  }
}

/** How much of something a test looks at: `short` on every push, `full` in `npm run test:all`. */
export const depth = <Amount>(short: Amount, full: Amount): Amount => (inject('full') ? full : short)
