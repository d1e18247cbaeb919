// The first Intl.NumberFormat or Intl.ListFormat of a page has the browser read its tables: 35 ms in Chromium 156 on a small
// server, and four times that on a slow phone, before anything is drawn. So none is made before it is needed.

/** Formats whole numbers for a language with Latin digits. Below 1000 there is no separator, so Intl is not needed. */
export const numberFormat = (tag: string) => (n: number) => (n < 1000 ? String(n) : n.toLocaleString(tag))

/** Words, joined as in a sentence. */
export function listFormat(tag: string): (words: Iterable<string>) => string {
  let format: Intl.ListFormat | undefined
  return (words) => (format ??= new Intl.ListFormat(tag)).format(words)
}
