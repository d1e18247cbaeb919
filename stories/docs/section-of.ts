/** What stands below a heading of the second level, without it. Throws where there is none: a page would stay empty. */
export function sectionOf(markdown: string, heading: string): string {
  const section = markdown.split(/^## /m).find((each) => each.startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`There is no heading “${heading}”.`)
  return section.slice(heading.length).trim()
}
