'use client'

import { useMemo } from 'react'
import { countriesIn } from '../countries.js'
import { useFormScope } from '../../shared/form-context.js'
import type { CountrySelectProps } from '../use-account-step.js'

/** Where a phone number that was typed without its country is from. */
export function CountrySelect({ label, select }: CountrySelectProps) {
  const { part, elements, tag } = useFormScope()
  const countries = useMemo(() => countriesIn(tag), [tag])
  return (
    <div {...part('field')}>
      <elements.Label {...part('label')} htmlFor={select.id}>
        {label}
      </elements.Label>
      <elements.Select {...part('select')} {...select}>
        {countries.map((country) => (
          <option key={country.region} value={country.region}>
            {country.label}
          </option>
        ))}
      </elements.Select>
    </div>
  )
}
