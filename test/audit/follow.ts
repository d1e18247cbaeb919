import type { Place } from '../scan.js'
import type { Cell } from './findings.js'
import type { Course } from './moments.js'
import { allowances, placeNames, type PlaceName, type State } from './places.js'
import type { Search } from './search.js'
import type { Site } from './site.js'
import { secretNames, visit, type SecretName, type VisitSetup } from './visit.js'

/** Looks at every place whenever a visit stops. */
export async function* follow(
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
