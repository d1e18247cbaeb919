import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take long though they are short, by a part of their path. Vitest begins with the largest file where it has not
 * timed them yet, as on a clean clone, and these would be left for one worker at the end.
 */
const slow = [
  'browser-pages/audit.test',
  'browser-pages/password-manager.test',
  'browser-pages/reset-flow.test',
  'browser-pages/worker.test',
  'react/reset-unknown-account.test',
  'react/breach.test',
  'react/recovery.test',
  'react/notes.test',
  'react/scenarios.test',
]

/** Runs what takes long first, so that the workers end together. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slow.some((part) => moduleId.includes(part))
    return (await super.sort(files)).toSorted((one, other) => Number(isSlow(other)) - Number(isSlow(one)))
  }
}
