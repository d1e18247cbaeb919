import { type Place, scannerOf } from '../scan.js'
import { leaks } from './controls.js'
import { auditDisk } from './disk.js'
import { codeCourses, courses, type Course, type Moment } from './moments.js'
import { allowances, placeNames, places, type PlaceName, type ReportedPlace, type State } from './places.js'
import { profileBrowsers } from './profile-browsers.js'
import type { ShownSetup } from './shown-visit.js'
import { openSite, type Site } from './site.js'
import { secretNames, visit, type Look, type SecretName, type VisitSetup } from './visit.js'

/** One secret in one place at one moment. */
export interface Cell {
  flow: string
  moment: Moment
  place: ReportedPlace
  secret: SecretName
  /** Where it stands and must not: "attribute value of input". Never what. */
  found: string[]
  /** How often it stands where it has to, by the allowance. */
  allowed: Record<string, number>
}

/** How often something that leaks on purpose was found in the place it leaks to. 0 means that the audit is blind there. */
export interface ControlResult {
  name: string
  place: ReportedPlace
  found: number
}

export interface Report {
  cells: Cell[]
  controls: ControlResult[]
  /** Texts the audit found although nothing kept them. */
  falseAlarms: number
  /** Browsers whose profile could not be looked at, since they are not here. */
  missing: string[]
  /** What the service that knows of leaks was asked for. */
  rangesAsked: readonly string[]
}

export type AuditSetup = VisitSetup & {
  /** Some of them. @default all */
  only?: readonly string[] | undefined
}

const inShort = ['success', 'refused proof', 'removal before the answer']

/** Every form, both algorithms, both ways to hand out an access token, with and without a worker, and all that advises. */
export const setups: readonly AuditSetup[] = [
  { form: 'change', encryption: 'rsa', tokenAs: 'function' },
  { form: 'reset', encryption: 'sm2', tokenAs: 'function' },
  { form: 'forgotten', encryption: 'rsa', tokenAs: 'function', only: [...Object.keys(codeCourses), ...inShort] },
  { form: 'change', encryption: 'sm2', tokenAs: 'string' },
  { form: 'reset', encryption: 'rsa', tokenAs: 'function', only: inShort },
  { form: 'change', encryption: 'rsa', tokenAs: 'function', worker: true, only: inShort },
  { form: 'reset', encryption: 'sm2', tokenAs: 'function', worker: true, only: inShort },
  {
    form: 'change',
    encryption: 'rsa',
    tokenAs: 'function',
    advice: true,
    only: [...inShort, 'confirmation that differs'],
  },
]

/** What `npm test` has time for: each form, each algorithm, the worker and the advice once. */
export const quickSetups: readonly AuditSetup[] = [
  { form: 'change', encryption: 'rsa', tokenAs: 'function', advice: true },
  { form: 'forgotten', encryption: 'sm2', tokenAs: 'function', only: ['good code', 'wrong code', 'success'] },
  { form: 'reset', encryption: 'sm2', tokenAs: 'function', worker: true, only: ['success'] },
]

/** Of these the browser's profile is looked at, on the disk. */
export const shownSetups: readonly ShownSetup[] = [
  { form: 'change' },
  { form: 'forgotten' },
  { form: 'change', own: true },
  { form: 'forgotten', own: true },
]

/** What `npm test` has time for. */
export const quickShownSetups: readonly ShownSetup[] = [{ form: 'change' }, { form: 'forgotten', own: true }]

/**
 * Looks for what was typed, everywhere and at every moment; and for what leaks on purpose, so that finding nothing says
 * something.
 */
export async function audit(
  chosen: readonly AuditSetup[],
  shown: readonly ShownSetup[],
  say: (line: string) => void = () => {},
): Promise<Report> {
  const site = await openSite()
  try {
    const search = searcher()
    const cells: Cell[] = []
    for (const { only, ...setup } of chosen) {
      const { form, encryption, worker, advice } = setup
      const flow = `${form} with ${encryption}${worker ? ' in a worker' : ''}${advice ? ' and advice' : ''}`
      const possible = form === 'forgotten' ? { ...codeCourses, ...courses } : courses
      for (const [name, course] of Object.entries(possible)) {
        if (only && !only.includes(name)) continue
        say(`${flow}: ${name}`)
        for await (const cell of follow(site, setup, course, search)) cells.push({ flow, ...cell })
      }
    }
    say('controls')
    const { controls, falseAlarms } = await leaks(site, search)
    const missing: string[] = []
    for (const browser of profileBrowsers) {
      say(`profile of ${browser}`)
      const disk = await auditDisk(site, browser, shown)
      if (disk) {
        cells.push(...disk.cells)
        controls.push(...disk.controls)
      } else missing.push(browser)
    }
    return { cells, controls, falseAlarms, missing, rangesAsked: site.leaks.asked }
  } finally {
    await site.close()
  }
}

async function* follow(
  site: Site,
  setup: VisitSetup,
  course: Course,
  search: Search,
): AsyncGenerator<Omit<Cell, 'flow'>> {
  const guest = await visit(site, setup)
  try {
    for await (const moment of course(guest)) {
      const look = await guest.look()
      const state = await guest.state()
      const found = search(look, guest.secrets)
      for (const place of placeNames)
        for (const secret of secretNames)
          yield { moment, place, secret, ...sort(found(place, secret), place, secret, guest.secrets[secret], state) }
    }
  } finally {
    await guest.close()
  }
}

function sort(found: Place[], place: PlaceName, name: SecretName, secret: string, state: State) {
  const allowed: Record<string, number> = {}
  const leaked: string[] = []
  for (const one of found) {
    const before = (what: string) => allowed[what] ?? 0
    const allowance = allowances.find(
      (each) =>
        each.place === place &&
        each.secrets.includes(name) &&
        each.while(state) &&
        each.is(one, secret) &&
        before(each.what) < each.most,
    )
    if (allowance) allowed[allowance.what] = before(allowance.what) + 1
    else leaked.push(one.where)
  }
  return { found: leaked, allowed }
}

export type Search = (
  look: Look,
  secrets: Readonly<Record<string, string>>,
) => (place: PlaceName, secret: string) => Place[]

/**
 * Finds secrets in what a look has brought. Texts of earlier looks are passed over: these secrets were made after them, and
 * most of a page is the same each time.
 */
function searcher(): Search {
  const earlier = new Set<string>()
  let made: unknown
  let since = new Set<string>()
  return (look, secrets) => {
    if (made !== secrets) {
      for (const text of since) earlier.add(text)
      since = new Set()
      made = secrets
    }
    const fresh = (text: string) => !earlier.has(text)
    const scanners = new Map(Object.entries(secrets).map(([name, secret]) => [name, scannerOf([secret])]))
    const read = new Map(
      placeNames.map((place) => [place, places[place](look, fresh).filter(({ text }) => fresh(text))]),
    )
    for (const list of read.values()) for (const { text } of list) since.add(text)
    return (place, secret) => {
      const list = read.get(place)!
      const texts = new Set(list.map(({ text }) => text))
      const holds = new Set([...texts].filter((text) => scanners.get(secret)!([{ where: '', text }]).length > 0))
      return list.filter(({ text }) => holds.has(text))
    }
  }
}
