import { Fragment } from 'react'
import type { FormWords } from './words.js'
import type { DesignSystem, PageProps } from './theme.js'

/** A page with nothing but its colours. */
const PlainPage = ({ scheme, children }: PageProps) => <div style={{ colorScheme: scheme }}>{children}</div>

/** As browsers have it. */
const PlainForm = ({ title, fields, submit }: FormWords) => (
  <form aria-label={title}>
    <h2>{title}</h2>
    {fields.map(({ label, type }) => (
      <p key={label}>
        <label htmlFor={`plain-${type}`}>{label}</label> <input type={type} id={`plain-${type}`} />
      </p>
    ))}
    <button type="submit">{submit}</button>
  </form>
)

export const plain: DesignSystem = { Page: PlainPage, OwnForm: PlainForm, KitTheme: Fragment }
