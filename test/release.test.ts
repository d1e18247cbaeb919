import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { distTagOf, problemsOf } from '../scripts/release-check.mjs'

const manifest = { version: '1.0.0-rc.0', repository: { url: 'git+https://github.com/someone/kit.git' } }
const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.0.0-rc.0] - 2026-12-01\n\n- All of it\n'
const release = { tag: 'v1.0.0-rc.0', manifest, changelog, repository: 'someone/kit' }

test('a release whose tag, version, changelog and repository agree has no problem', () => {
  expect(problemsOf(release)).toEqual([])
})

test.each([
  ['another tag', { tag: 'v1.0.0' }, 'The tag is v1.0.0, and package.json says 1.0.0-rc.0.'],
  ['a changelog that has only Unreleased', { changelog: '## [Unreleased]\n' }, 'no section "## [1.0.0-rc.0]'],
  ['a section without a date', { changelog: '## [1.0.0-rc.0] - soon\n' }, 'no section "## [1.0.0-rc.0]'],
  ['a private package', { manifest: { ...manifest, private: true } }, 'private'],
  ['no repository', { manifest: { version: '1.0.0-rc.0' } }, 'names no `repository`'],
  ['a fork', { repository: 'other/kit' }, 'this is other/kit'],
  ['a repository whose name only ends alike', { repository: 'one/kit' }, 'this is one/kit'],
])('%s is a problem', (_, change, words) => {
  expect(problemsOf({ ...release, ...change })).toEqual([expect.stringContaining(words)])
})

test('what comes before a release is next, and a release is latest', () => {
  expect([distTagOf('1.0.0-rc.0'), distTagOf('1.0.0')]).toEqual(['next', 'latest'])
})

test('the workflow asks for it, publishes what was checked, and lets one job alone ask for a token of npm', () => {
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8')
  const jobs = Object.fromEntries(workflow.split(/^ {2}(?=\w+:$)/m).map((job) => [/^\w+/.exec(job)?.[0] ?? '', job]))
  expect(jobs['check']).toContain('node scripts/release-check.mjs "$GITHUB_REF_NAME"')
  expect(jobs['check']).toContain('npm test')
  expect(jobs['publish']).toMatch(/needs: check\n/)
  expect(jobs['publish']).toContain('npm publish "./$(ls *.tgz)" --provenance')
  expect(jobs['publish']).not.toContain('npm ci')
  const asking = Object.entries(jobs).filter(([, job]) => job.includes('id-token: write'))
  // The pages of GitHub have a token of their own.
  expect(asking.map(([name]) => name)).toEqual(['publish', 'docs'])
})
