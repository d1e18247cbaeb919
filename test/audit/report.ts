import type { Findings, Report } from './findings.js'
import { moments } from './moments.js'
import { reportedPlaces } from './places.js'

/** What a reviewer reads: place × moment × found, what has to be somewhere, the controls, and one line that says it all. */
export function render(report: Report): string {
  return [table(report), allowed(report), controls(report), leaked(report), failed(report), verdict(report)]
    .filter(Boolean)
    .join('\n\n')
}

/** Every visit came to its end, nothing of the kit's was found, and nothing that leaks on purpose was missed. */
export function isClean({ only, cells, controls, falseAlarms, failures }: Report): boolean {
  const looked = cells.length > 0 || only.every((part) => part === 'controls')
  const tried = controls.length > 0 || only.every((part) => part === 'forms')
  const blind = !looked || !tried || controls.some(({ found }) => found === 0)
  return !blind && failures.length === 0 && falseAlarms === 0 && cells.every(({ found }) => found.length === 0)
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

function failed({ failures }: Findings): string {
  return failures.map(({ visit, error }) => `FAILED ${visit}: ${firstLine(error)}`).join('\n')
}

const firstLine = (error: unknown) => String(error).split('\n', 1)[0]

function verdict({ cells, controls: all, missing, failures }: Findings): string {
  const secrets = sum(cells.map(({ found }) => found.length))
  const missed = all.filter(({ found }) => found === 0)
  const seen =
    missed.length === 0 ? 'all found' : `${missed.length} MISSED: ${missed.map(({ name }) => name).join(', ')}`
  const unseen = missing.length === 0 ? '' : `; not here, so its profile was not looked at: ${missing.join(', ')}`
  const unfinished =
    failures.length === 0
      ? ''
      : `; NOT FINISHED, so not all was looked at: ${failures.map(({ visit }) => visit).join('; ')}`
  return `audit: ${cells.length} cells, ${secrets} secrets found; ${all.length} controls, ${seen}${unseen}${unfinished}`
}
