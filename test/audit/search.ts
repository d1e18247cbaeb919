import { type Place, scannerOf } from '../scan.js'
import { placeNames, places, type PlaceName } from './places.js'
import type { Look } from './visit.js'

export type Search = (
  look: Look,
  secrets: Readonly<Record<string, string>>,
) => (place: PlaceName, secret: string) => Place[]

/**
 * Finds secrets in what a look has brought. Texts of earlier looks are passed over: these secrets were made after them, and
 * most of a page is the same each time.
 */
export function searcher(): Search {
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
