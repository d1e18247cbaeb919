import { makeCanary } from './canary.js'
import type { ControlResult, Findings } from './findings.js'
import { controls, letGo } from './page/controls.js'
import { placeNames, type PlaceName } from './places.js'
import type { Search } from './search.js'
import type { Site } from './site.js'
import { visit } from './visit.js'

/** Everything that leaks on purpose, and whether the audit has seen it. */
export async function runControls(site: Site, search: Search, findings: Findings): Promise<void> {
  findings.controls.push(...(await carelessForm(site, search)))
  const single = await singleLeaks(site, search)
  findings.controls.push(...single.controls)
  findings.falseAlarms += single.falseAlarms
}

/** Where a typical careless form leaves what was typed into it. */
const carelessPlaces: readonly PlaceName[] = [
  'markup and attributes',
  'React’s tree: props, state, refs',
  'query and mutation caches: host’s',
  'dehydrate() of both clients',
  'errors and events given to the host',
  'requests: URL, headers, body',
  'heap: strings',
]

async function carelessForm(site: Site, search: Search): Promise<ControlResult[]> {
  const guest = await visit(site, { form: 'careless', encryption: 'rsa', tokenAs: 'function' })
  try {
    await guest.show()
    await guest.type()
    await guest.submit()
    await guest.reported()
    const found = search(await guest.look(), guest.secrets)
    return carelessPlaces.map((place) => ({
      name: 'a careless form',
      place,
      found: found(place, 'current').length + found(place, 'new').length,
    }))
  } finally {
    await guest.close()
  }
}

/** One leak at a time, each with a text of its own, beside a form of the kit. */
async function singleLeaks(site: Site, search: Search) {
  const guest = await visit(site, { form: 'change', encryption: 'rsa', tokenAs: 'function' })
  const texts = Object.fromEntries(Object.keys({ ...controls, ...letGo }).map((name) => [name, makeCanary()]))
  try {
    await guest.show()
    for (const [name, text] of Object.entries(texts)) await guest.leak(name, text)
    const found = search(await guest.look(), texts)
    return {
      controls: Object.entries(controls).map(([name, { place }]) => ({
        name,
        place,
        found: found(place, name).length,
      })),
      falseAlarms: Object.keys(letGo).flatMap((name) => placeNames.flatMap((place) => found(place, name))).length,
    }
  } finally {
    await guest.close()
  }
}
