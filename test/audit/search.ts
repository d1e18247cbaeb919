import { type Place, scannerOf } from '../scan.js'
import { placeNames, places, type PlaceName } from './places.js'
import type { Look } from './visit.js'

export type Search = (
  look: Look,
  secrets: Readonly<Record<string, string>>,
) => (place: PlaceName, secret: string) => Place[]

/**
 * Finds secrets in what a look has brought. Texts of earlier visits are passed over: these secrets were made after them. A text
 * that stays from look to look is read once for each secret, since most of a page is the same each time.
 */
export function searcher(): Search {
  const earlier = new Set<string>()
  let made: unknown
  /** Of this visit, by secret and text. */
  let verdicts = new Map<string, Map<string, boolean>>()
  return (look, secrets) => {
    if (made !== secrets) {
      for (const texts of verdicts.values()) for (const text of texts.keys()) earlier.add(text)
      verdicts = new Map()
      made = secrets
    }
    const fresh = (text: string) => !earlier.has(text)
    const read = new Map(
      placeNames.map((place) => [place, places[place](look, fresh).filter(({ text }) => fresh(text))]),
    )
    return (place, name) => {
      const secret = secrets[name]!
      const known = verdicts.get(secret) ?? new Map<string, boolean>()
      verdicts.set(secret, known)
      const scan = scannerOf([secret])
      return read.get(place)!.filter(({ text }) => {
        const holds = known.get(text) ?? scan([{ where: '', text }]).length > 0
        known.set(text, holds)
        return holds
      })
    }
  }
}
