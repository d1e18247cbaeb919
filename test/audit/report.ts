import type { Failure, Findings, Report } from './findings.js'
import { moments } from './moments.js'
import { diskPlaces, reportedPlaces } from './places.js'
import { profileBrowsers, type ProfileBrowser } from './profile-browsers.js'
import type { SecretName } from './visit.js'

/** What a reviewer reads: place × moment × found, what has to be somewhere, the controls, and one line that says it all. */
export function render(report: Report): string {
  return [table(report), allowed(report), controls(report), leaked(report), failed(report), verdict(report)]
    .filter(Boolean)
    .join('\n\n')
}

/** Every visit came to its end, nothing of the kit's was found, and nothing that leaks on purpose was missed. */
export function isClean(report: Report): boolean {
  const { only, cells, controls, falseAlarms, failures } = report
  const looked = cells.length > 0 || only.every((part) => part === 'controls')
  const tried = controls.length > 0 || only.every((part) => part === 'forms')
  const blind = unseenProfiles(report).length > 0 || !looked || !tried || controls.some(({ found }) => found === 0)
  return !blind && failures.length === 0 && falseAlarms === 0 && cells.every(({ found }) => found.length === 0)
}

/** The browsers that are here, and in whose profile not every secret was looked for once they had closed. */
function unseenProfiles({ only, cells, controls, missing }: Report): ProfileBrowser[] {
  return profileBrowsers.filter((browser) => {
    if (!only.includes(browser) || missing.includes(browser)) return false
    const place = diskPlaces[browser]
    const atLast = cells.filter((cell) => cell.place === place && cell.moment === 'browser has closed')
    const secrets = new Set(atLast.map(({ secret }) => secret))
    const all: readonly SecretName[] = ['current', 'new', 'accessToken', 'code', 'resetToken']
    return !all.every((secret) => secrets.has(secret)) || !controls.some((control) => control.place === place)
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
const width = Math.max(...reportedPlaces.map((name) => name.length)) + 2

function table({ cells, controls: all }: Findings): string {
  const numbers = moments.map((_, index) => String(index + 1).padStart(4)).join('')
  const rows = reportedPlaces.map((place) => {
    const kit = moments.map((moment) =>
      sum(cells.filter((cell) => cell.place === place && cell.moment === moment).map(({ found }) => found.length)),
    )
    const onPurpose = sum(all.filter((control) => control.place === place).map(({ found }) => found))
    return place.padEnd(width) + kit.map((found) => String(found).padStart(4)).join('') + String(onPurpose).padStart(11)
  })
  const legend = moments.map((moment, index) => `  ${String(index + 1).padStart(2)} ${moment}`)
  return [`${'times found'.padEnd(width)}${numbers}   on purpose`, ...rows, '', ...legend].join('\n')
}

/** The places where a secret has to be: the most at any moment, and the moments when it is there. */
function allowed({ cells }: Findings): string {
  const whats = [...new Set(cells.flatMap((cell) => Object.keys(cell.allowed)))]
  const rows = whats.map((what) => {
    const there = cells.filter((cell) => cell.allowed[what])
    const most = Math.max(...there.map((cell) => cell.allowed[what] ?? 0))
    const when = moments.flatMap((moment, index) => (there.some((cell) => cell.moment === moment) ? [index + 1] : []))
    const secrets = [...new Set(there.map(({ secret }) => secret))].join(', ')
    return `  ${what}\n    ${secrets}: at most ${most}, at ${when.join(', ')}`
  })
  return ['where it has to be, and is not counted above', ...rows].join('\n')
}

function controls({ controls: all, falseAlarms }: Findings): string {
  const rows = all.map(({ name, place, found }) => `  ${String(found).padStart(3)}  ${name}, in ${place}`)
  return [
    'controls that leak on purpose',
    ...rows,
    `  ${String(falseAlarms).padStart(3)}  a string that is not kept, in all places`,
  ].join('\n')
}

function leaked({ cells }: Findings): string {
  return cells
    .filter(({ found }) => found.length > 0)
    .map(
      ({ flow, moment, place, secret, found }) =>
        `LEAK ${flow}, ${moment}: ${secret} in ${place}: ${found.slice(0, 3).join('; ')}`,
    )
    .join('\n')
}

function failed({ repeated, failures }: Findings): string {
  const lines = (what: string, visits: Failure[]) =>
    visits.map(({ visit, error }) => `${what} ${visit}: ${firstLine(error)}`)
  return [...lines('ONCE MORE', repeated), ...lines('FAILED', failures)].join('\n')
}

const firstLine = (error: unknown) => String(error).split('\n', 1)[0]

function verdict(report: Report): string {
  const { cells, controls: all, missing, repeated, failures } = report
  const secrets = sum(cells.map(({ found }) => found.length))
  const missed = all.filter(({ found }) => found === 0)
  const seen =
    missed.length === 0 ? 'all found' : `${missed.length} MISSED: ${missed.map(({ name }) => name).join(', ')}`
  const unseen = missing.length === 0 ? '' : `; not here, so its profile was not looked at: ${missing.join(', ')}`
  const unfinished =
    failures.length === 0
      ? ''
      : `; NOT FINISHED, so not all was looked at: ${failures.map(({ visit }) => visit).join('; ')}`
  const again =
    repeated.length === 0 ? '' : `; once more, since the browser hung: ${repeated.map(({ visit }) => visit).join('; ')}`
  const profiles = unseenProfiles(report)
  const unwatched = profiles.length === 0 ? '' : `; NOT SEEN to the end: the profile of ${profiles.join(' and of ')}`
  return `audit: ${cells.length} cells, ${secrets} secrets found; ${all.length} controls, ${seen}${unseen}${unwatched}${again}${unfinished}`
}
