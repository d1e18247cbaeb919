import type { ThemeProps } from './theme.js'

/** A page with nothing but its colours. */
export const PlainTheme = ({ scheme, children }: ThemeProps) => <div style={{ colorScheme: scheme }}>{children}</div>

/** As browsers have it. */
export const PlainForm = () => (
  <form>
    <h2>Change email</h2>
    <p>
      <label htmlFor="plain-email">Email</label> <input type="email" id="plain-email" />
    </p>
    <button type="submit">Save</button>
  </form>
)
