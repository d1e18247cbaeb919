// What people read in source code: comments, titles of tests, names of stories, messages. Identifiers are not looked at.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { refusedWordsIn } from './prose.mjs'

/** @typedef {{ type: string, start: number } & Record<string, unknown>} Node */

const folders = ['src', 'test', 'stories', 'scripts', 'bench', '.storybook']

/** A list of words that people choose as passwords is no prose. */
const wordLists = ['src/core/strength/common-words.ts']

/** Paths of every script and stylesheet. */
export const codeFiles = () =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          /\.(?:[cm]?[jt]sx?|css)$/.test(name) && !/(?:^|[\\/])(?:node_modules|__snapshots__|dist)[\\/]/.test(name),
      )
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => !wordLists.includes(path)),
  )

/**
 * The refused words of a file, each with its line and what to write instead.
 * @param {string} path
 * @param {string} code
 */
export function refusedInCode(path, code) {
  return textsOf(path, code).flatMap(({ start, text }) => {
    const line = code.slice(0, start).split('\n').length
    return refusedWordsIn(text).map((complaint) => `line ${line}: ${complaint}`)
  })
}

/**
 * @param {string} path
 * @param {string} code
 * @returns {{ start: number, end?: number, text: string }[]}
 */
function textsOf(path, code) {
  if (path.endsWith('.css'))
    return [...code.matchAll(/\/\*.*?\*\//gs)].map(({ 0: text, index }) => ({ start: index, text }))
  const { comments, errors, program } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  /** @type {{ start: number, text: string }[]} */
  const found = sentences(code, comments)
  walk(/** @type {Node} */ (/** @type {unknown} */ (program)), ({ start }, text) => found.push({ start, text }))
  return found
}

/**
 * Comments of consecutive lines are one text, since a phrase may continue on the next line.
 * @param {string} code
 * @param {{ start: number, end: number, value: string }[]} comments
 */
function sentences(code, comments) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const found = []
  for (const { start, end, value } of comments) {
    const text = value.replaceAll(/^\s*\*/gm, '')
    const last = found.at(-1)
    if (last && code.slice(last.end, start).trim() === '') Object.assign(last, { end, text: `${last.text} ${text}` })
    else found.push({ start, end, text })
  }
  return found
}

/**
 * Calls back for each string of several words, and for the name of each export of stories, with its words apart.
 * @param {Node} node
 * @param {(node: Node, text: string) => void} found
 */
function walk(node, found) {
  const text = textOf(node)
  if (text !== undefined && /\s/.test(text.trim())) found(node, text)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child, found)
}

/** @param {Node} node */
function textOf({ type, value, declaration }) {
  if (type === 'Literal' || type === 'JSXText') return typeof value === 'string' ? value : undefined
  if (type === 'TemplateElement') return /** @type {{ raw: string }} */ (value).raw
  if (type !== 'ExportNamedDeclaration') return undefined
  const names = /** @type {{ declarations?: { id: { name?: string } }[] } | null} */ (declaration)?.declarations ?? []
  return names.map(({ id }) => id.name?.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()).join(' ')
}
