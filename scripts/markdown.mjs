// Reads the repository's Markdown pages, GitHub's tables included.
import { readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** @param {string} markdown */
export const parse = (markdown) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** Every page that a person writes; what scripts write is checked where it is written. */
export const pages = () =>
  [...inFolder('.', false), ...inFolder('docs', true), ...inFolder('decisions', false)]
    .filter((path) => path !== 'docs/licences.md' && !path.startsWith('docs/reference/'))
    .toSorted()

/**
 * @param {string} folder
 * @param {boolean} recursive
 */
const inFolder = (folder, recursive) =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
