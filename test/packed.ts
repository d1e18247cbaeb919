import type { TestProject } from 'vitest/node'
import { pack } from '../scripts/pack.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed kit; `dist` is what is in it. */
    tarball: string
  }
}

/** Vitest's global setup where a suite judges the package: the kit is packed once, or was (TARBALL). */
export default function setup(project: TestProject): void {
  project.provide('tarball', pack())
}
