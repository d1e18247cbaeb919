import type { Tenant } from './tenant.js'

/**
 * Findings and props are written with a placeholder in the place of each name: `<host>`, `<origin>`. The JSON keeps the
 * placeholders, so that no name has to be looked for in it; the text for a terminal has the names.
 */
export type Names = Readonly<Record<string, string | undefined>>

/** Account and password have no placeholder: they are in no finding. */
export function namesOf({ host, appId, origin }: Tenant): Names {
  const url = new URL(host)
  return {
    host: url.host,
    hostname: url.hostname,
    path: url.pathname,
    // Only the props have it, between quotes.
    'app-id': JSON.stringify(appId).slice(1, -1),
    origin,
  }
}

/** As the prop `host` is written. */
export function hostWithPlaceholders(host: string): string {
  const { protocol, pathname } = new URL(host)
  return `${protocol}//<host>${pathname === '/' ? '' : '<path>'}`
}

export const fillIn = (text: string, names: Names) =>
  text.replaceAll(/<([a-z-]+)>/g, (placeholder, label: string) => names[label] ?? placeholder)
