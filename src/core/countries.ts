import { callingCodes } from './calling-codes.js'

/** A country of a phone number, as an option of a list. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  region: string
  /** The name of the country and its calling code, in the language of the form. */
  label: string
}

/** Where a phone number may be from, in the order of the language. The names are the browser's own. */
export function countriesIn(tag: string): Country[] {
  const names = new Intl.DisplayNames(tag, { type: 'region' })
  const { compare } = new Intl.Collator(tag)
  return (
    callingCodes
      .map(({ region, code }) => ({ region, code, name: names.of(region) ?? region }))
      .toSorted((one, other) => compare(one.name, other.name))
      // Isolated, or a page from right to left would put the + at the other end (UAX #9).
      .map(({ region, code, name }) => ({ region, label: `${name} \u2066${code}\u2069` }))
  )
}
