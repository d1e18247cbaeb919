/** Bundlers replace this with a constant and drop what depends on it. */
export const development = process.env.NODE_ENV !== 'production'

/** What was said on this page. Tests that share a page clear it. */
export const warned = new Set<string>()

/** Says `message` to the developer once a page; silent in production. */
export function warnOnce(key: string, message: string): void {
  if (!development || warned.has(key)) return
  warned.add(key)
  console.warn(`react-password-kit: ${message}`)
}
