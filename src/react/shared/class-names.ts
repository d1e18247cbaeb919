'use client'

/** Classes or ids, for an attribute that takes several. */
export function join(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
