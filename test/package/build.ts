import { execFileSync } from 'node:child_process'

/** Vitest's global setup of the package tests: they judge a dist made now, not one left over. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}
