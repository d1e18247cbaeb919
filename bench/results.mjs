// How results are shown: tables and bounds on the console, and the same in README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

/**
 * @typedef {{ name: string, found: number, most: number }} Bound
 * @typedef {{ title: string, text: string[], bounds: Bound[] }} Part
 */

/**
 * @param {string} name
 * @param {number} found
 * @param {number} most
 * @returns {Bound}
 */
export const bound = (name, found, most) => ({ name, found, most })

/**
 * A table of Markdown.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

/** @param {Part} part */
export function render({ title, text, bounds }) {
  return [`## ${title}`, ...text, bounds.map(reported).join('\n')].join('\n\n')
}

/** @param {Bound} bound */
function reported({ name, found, most }) {
  return `- ${found <= most ? '✓' : '✗'} ${name}: ${Number(found.toFixed(2))}, at most ${most}`
}

/** @param {string} browser */
export function machine(browser) {
  const [cpu] = os.cpus()
  const cores = `${os.cpus().length} × ${cpu?.model ?? 'unknown'}`
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, Chromium ${browser}, ${cores}, ${os.type()}`
}

/**
 * Puts each part between its own marks in README.md, with the date and the machine.
 * @param {Part[]} parts
 * @param {string} where
 */
export function write(parts, where) {
  const path = new URL('README.md', import.meta.url)
  let readme = readFileSync(path, 'utf8')
  for (const part of parts) {
    const name = part.title.toLowerCase()
    const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
    const [before, after] = [readme.indexOf(start), readme.indexOf(end)]
    if (before < 0 || after < before) throw new Error(`bench/README.md has no marks for ${name}.`)
    readme = `${readme.slice(0, before + start.length)}\n\n${where}\n\n${render(part)}\n\n${readme.slice(after)}`
  }
  writeFileSync(path, readme)
}
