'use client'

import type { CountrySelect as Select } from '../../form/types.js'
import { useFormScope } from '../../shared/form-context.js'

/** Where a phone number that was typed without its country is from. */
export function CountrySelect({ label, options, labelProps, selectProps }: Select) {
  const { part, elements } = useFormScope()
  return (
    <div {...part('field')}>
      <elements.Label {...part('label')} {...labelProps}>
        {label}
      </elements.Label>
      <elements.Select {...part('select')} {...selectProps}>
        {options.map((country) => (
          <option key={country.region} value={country.region}>
            {country.label}
          </option>
        ))}
      </elements.Select>
    </div>
  )
}
