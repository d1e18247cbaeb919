// `node scripts/release-check.mjs v1.0.0-rc.0`: whether this commit may be released under the tag. Prints the dist-tag of npm
// for it, or what has to be mended first. The release workflow asks before it builds anything.
import { readFileSync } from 'node:fs'
import { argv, env } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ version: string, private?: boolean, repository?: string | { url?: string } }} Manifest
 * @typedef {{ tag: string, manifest: Manifest, changelog: string, repository?: string | undefined }} Release
 */

/** @param {string} version */
export const distTagOf = (version) => (version.includes('-') ? 'next' : 'latest')

/**
 * @param {Release} release `repository` is `owner/name` where the workflow runs
 * @returns {string[]} sentences that say what to do; none where the release may go ahead
 */
export function problemsOf({ tag, manifest, changelog, repository }) {
  const problems = []
  const { version } = manifest
  if (tag !== `v${version}`) {
    problems.push(
      `The tag is ${tag}, and package.json says ${version}. Tag the commit v${version}, or change the version first.`,
    )
  }
  if (manifest.private) problems.push('package.json says private, and npm publishes nothing private. Take it out.')
  if (!dateOf(changelog, version)) {
    problems.push(
      `CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD". Give [Unreleased] that name and today's date.`,
    )
  }
  if (entriesOf(changelog, 'Unreleased') !== '') {
    problems.push(
      `CHANGELOG.md has entries under [Unreleased], and the tag releases what they describe. Move them under [${version}], or give them a new version.`,
    )
  }
  const { repository: named } = manifest
  const url = (typeof named === 'string' ? named : named?.url) ?? ''
  if (url === '') {
    problems.push('package.json names no `repository`, and npm gives provenance only to the one it names. Add its url.')
  } else if (repository !== undefined && !url.replace(/\.git$/, '').endsWith(`/${repository}`)) {
    problems.push(`package.json names ${url}, and this is ${repository}. npm would refuse the provenance.`)
  }
  return problems
}

/** @param {string} changelog @param {string} version */
function dateOf(changelog, version) {
  const heading = `## [${version}] - `
  const line = changelog.split('\n').find((each) => each.startsWith(heading))
  return /^\d{4}-\d\d-\d\d$/.exec(line?.slice(heading.length).trim() ?? '')?.[0]
}

/**
 * What is in a section, without headings such as `### Added` that wait for entries.
 * @param {string} changelog @param {string} name
 */
function entriesOf(changelog, name) {
  const [, section = ''] = changelog.split(new RegExp(`^## \\[${name}\\].*$`, 'm'))
  const [own = ''] = section.split(/^## /m)
  return own.replace(/^#+ .*$/gm, '').trim()
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const read = (/** @type {string} */ name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
  /** @type {Manifest} */
  const manifest = JSON.parse(read('package.json'))
  const [, , tag = ''] = argv
  const problems = problemsOf({ tag, manifest, changelog: read('CHANGELOG.md'), repository: env['GITHUB_REPOSITORY'] })
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(distTagOf(manifest.version))
}
