import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { distTagOf, problemsOf } from '../scripts/release-check.mjs'

const manifest = { version: '1.0.0-rc.0', repository: { url: 'git+https://github.com/someone/kit.git' } }
const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.0.0-rc.0] - 2026-12-01\n\n- All of it\n'
const release = { tag: 'v1.0.0-rc.0', manifest, changelog, repository: 'someone/kit' }

test('a release whose tag, version, changelog and repository agree has no problem', () => {
  expect(problemsOf(release)).toEqual([])
})

test('empty headings under [Unreleased] are no entries', () => {
  const waiting = changelog.replace('## [Unreleased]\n', '## [Unreleased]\n\n### Added\n\n### Fixed\n')
  expect(problemsOf({ ...release, changelog: waiting })).toEqual([])
})

test.each([
  ['another tag', { tag: 'v1.0.0' }, 'The tag is v1.0.0, and package.json says 1.0.0-rc.0.'],
  ['a changelog that has only Unreleased', { changelog: '## [Unreleased]\n' }, 'no section "## [1.0.0-rc.0]'],
  ['a section without a date', { changelog: '## [1.0.0-rc.0] - soon\n' }, 'no section "## [1.0.0-rc.0]'],
  [
    'an entry that has no version yet',
    { changelog: changelog.replace('## [Unreleased]\n', '## [Unreleased]\n\n### Fixed\n\n- The focus\n') },
    'has entries under [Unreleased]',
  ],
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

const workflow = readFileSync('.github/workflows/release.yml', 'utf8')
const jobs = Object.fromEntries(workflow.split(/^ {2}(?=\w+:$)/m).map((job) => [/^\w+/.exec(job)?.[0] ?? '', job]))

test('the workflow asks for it, and publishes what was checked under its dist-tag', () => {
  expect(jobs['check']).toContain('node scripts/release-check.mjs "$GITHUB_REF_NAME"')
  expect(jobs['check']).toContain('npm test')
  expect(jobs['publish']).toMatch(/needs: check\n/)
  expect(jobs['publish']).toMatch(/npm publish "\.\/\$\(ls \*\.tgz\)" --provenance .*--tag "\$DIST_TAG"/)
})

test('a token of npm or of GitHub is asked for only where no dependency runs', () => {
  const asking = Object.entries(jobs).filter(([, job]) => /id-token: write|secrets\./.test(job))
  // The pages of GitHub have a token of their own.
  expect(asking.map(([name]) => name)).toEqual(['publish', 'pages'])
  for (const [, job] of asking) expect(job).not.toMatch(/npm (?:ci|install|run|test)|actions\/checkout/)
})

test('npm gets the secret where it publishes, and nowhere else', () => {
  const step = jobs['publish']?.split(/^ {6}- /m).at(-1)
  expect(step).toContain('npm publish')
  expect(step).toContain('NODE_AUTH_TOKEN: ${{ secrets.NODE_AUTH_TOKEN }}')
  expect(workflow.match(/secrets\.\w+/g)).toHaveLength(1)
})

describe('a version', () => {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }
  const { steps } = (parse(workflow) as { jobs: { publish: { steps: { id?: string; if?: string; run?: string }[] } } })
    .jobs.publish
  const asking = steps.find(({ id }) => id === 'npm')?.run ?? ''

  /** Runs the step with an npm that knows the version, or fails as npm does for what it does not know. */
  function ask(npm: string) {
    const folder = mkdtempSync(join(tmpdir(), 'password-kit-release-'))
    const [output, bin] = [join(folder, 'output'), join(folder, 'npm')]
    writeFileSync(output, '')
    writeFileSync(bin, `#!/bin/sh\n${npm}\n`, { mode: 0o755 })
    const env = { PATH: `${folder}:${process.env['PATH']}`, GITHUB_REF_NAME: 'v1.0.0-rc.0', GITHUB_OUTPUT: output }
    const { status, stdout } = spawnSync('bash', ['-e', '-c', asking], { env, encoding: 'utf8' })
    const written = readFileSync(output, 'utf8')
    rmSync(folder, { recursive: true })
    return { status, stdout, written }
  }

  test('is not published again where npm has it, and the run says so', () => {
    expect(ask(`[ "$1 $2 $3" = "view ${name}@1.0.0-rc.0 version" ] && echo 1.0.0-rc.0`)).toEqual({
      status: 0,
      stdout: `::notice::${name}@1.0.0-rc.0 is on npm already, so it is not published again.\n`,
      written: 'has-version=1.0.0-rc.0\n',
    })
    expect(steps.find(({ run }) => run?.startsWith('npm publish'))?.if).toBe("steps.npm.outputs.has-version == ''")
  })

  test.each(['echo "npm error code E404" >&2; exit 1', 'exit 0'])(
    'is published where npm does not know it: %s',
    (npm) => {
      expect(ask(npm)).toEqual({ status: 0, stdout: '', written: 'has-version=\n' })
    },
  )
})
