'use client'

import { useMemo, type Ref } from 'react'
import { callingCodes } from '../../core/calling-codes.js'
import { useFormScope } from '../form-context.js'

export interface CountrySelectProps {
  /** ISO 3166-1 alpha-2. */
  defaultRegion: string
  selectRef: Ref<HTMLSelectElement>
}

/** Where a phone number that was typed without its country is from. The names are the browser's own. */
export function CountrySelect({ defaultRegion, selectRef }: CountrySelectProps) {
  const { part, elements, id, messages, tag } = useFormScope()
  const countries = useMemo(() => countriesIn(tag), [tag])
  return (
    <div {...part('field')}>
      <elements.Label {...part('label')} htmlFor={`${id}-country`}>
        {messages.account.country}
      </elements.Label>
      <elements.Select
        {...part('select')}
        id={`${id}-country`}
        name="country"
        // The values are regions, and a calling code is none.
        autoComplete="country"
        defaultValue={defaultRegion}
        ref={selectRef}
      >
        {countries.map(({ region, code, name }) => (
          // Isolated, or a page from right to left would put the + at the other end (UAX #9).
          <option key={region} value={region}>{`${name} \u2066${code}\u2069`}</option>
        ))}
      </elements.Select>
    </div>
  )
}

function countriesIn(tag: string) {
  const names = new Intl.DisplayNames(tag, { type: 'region' })
  const { compare } = new Intl.Collator(tag)
  return callingCodes
    .map((each) => ({ ...each, name: names.of(each.region) ?? each.region }))
    .toSorted((one, other) => compare(one.name, other.name))
}
