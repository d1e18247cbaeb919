import { Fragment } from 'react'
import type { DesignSystem, PageProps } from './theme.js'

/** A page with nothing but its colours. */
const PlainPage = ({ scheme, children }: PageProps) => <div style={{ colorScheme: scheme }}>{children}</div>

/** As browsers have it. */
const PlainForm = () => (
  <form>
    <h2>Change email</h2>
    <p>
      <label htmlFor="plain-email">Email</label> <input type="email" id="plain-email" />
    </p>
    <button type="submit">Save</button>
  </form>
)

export const plain: DesignSystem = { Page: PlainPage, OwnForm: PlainForm, KitTheme: Fragment }
