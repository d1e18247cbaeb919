import { type Place, scannerOf } from '../scan.js'
import type { Cell, ControlResult, Findings } from './findings.js'
import type { Moment } from './moments.js'
import { diskPlaces } from './places.js'
import { openProfile, type Profile, type ProfileBrowser } from './profile-browsers.js'
import { profilePlaces } from './profile-files.js'
import type { Site } from './site.js'
import { visitShown, type ShownSetup, type ShownVisit } from './shown-visit.js'
import { until } from '../until.js'

/** Has people visit in a browser that keeps its session, and reads what it keeps: while it runs and after it has closed. */
export async function auditDisk(
  site: Site,
  browser: ProfileBrowser,
  setups: readonly ShownSetup[],
  { cells, controls, missing, failures }: Findings,
): Promise<void> {
  const profile = await openProfile(browser)
  if (!profile) return void missing.push(browser)
  try {
    const visits: ShownVisit[] = []
    const look = (visit: ShownVisit, moment: Moment, files: Place[]) =>
      void cells.push(...cellsOf(visit, moment, browser, files))
    for (const setup of setups) {
      const visit = await visitShown(site, profile, setup)
      visits.push(visit)
      try {
        for await (const moment of course(visit, profile)) look(visit, moment, profilePlaces(profile.session))
      } catch (error) {
        failures.push({ visit: `${visit.name}, in the profile of ${browser}`, error })
      }
    }
    await profile.closeBrowser()
    const files = profilePlaces(profile.folder)
    for (const visit of visits) look(visit, 'browser has closed', files)
    controls.push(...controlsOf(visits, browser, files))
  } finally {
    await profile.closeBrowser()
    profile.remove()
  }
}

/** Stops when the page as it is has been written to the disk, which the plain form on it shows. */
async function* course(visit: ShownVisit, profile: Profile): AsyncGenerator<Moment> {
  const written = async () => {
    const text = await visit.typeIntoPlainForm()
    const found = scannerOf([text])
    await until(() => found(profilePlaces(profile.session)).length > 0)
  }
  await visit.show()
  if (visit.form === 'forgotten') {
    await visit.typeCode()
    await written()
    yield 'code typed'
    await visit.submitCode()
  }
  await visit.type()
  await written()
  yield 'shown as text'
  visit.refuseNext()
  await visit.submit()
  await visit.reported()
  await written()
  yield 'new password too weak'
  await visit.submit()
  await visit.done()
  await written()
  yield 'accepted, panel on screen'
}

const secretsOf = { change: ['current', 'new', 'accessToken'], forgotten: ['code', 'resetToken', 'new'] } as const

function cellsOf({ name, form, secrets }: ShownVisit, moment: Moment, browser: ProfileBrowser, files: Place[]): Cell[] {
  return secretsOf[form].map((secret) => ({
    flow: name,
    moment,
    place: diskPlaces[browser],
    secret,
    found: scannerOf([secrets[secret]])(files),
    allowed: {},
  }))
}

/** Firefox keeps no text of an input that was once of type `password`, so there the eye would show nothing. */
const plainFields = { Chromium: ['eye', 'start'], Firefox: ['start'] } as const

function controlsOf(visits: readonly ShownVisit[], browser: ProfileBrowser, files: Place[]): ControlResult[] {
  return visits.flatMap(({ name, plain }) =>
    plainFields[browser].map((field) => ({
      name: `a plain form beside ${name}: shown ${field === 'eye' ? 'by its eye' : 'from the start'}`,
      place: diskPlaces[browser],
      found: scannerOf([plain[field]])(files).length,
    })),
  )
}
