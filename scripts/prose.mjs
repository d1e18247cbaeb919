// `npm run docs:prose`: prints the length of the sentences on each page, and what a page has too long or in words that a
// reader of the field would not use. Code and tables have no sentences; the words of tables are checked.
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { visit } from 'unist-util-visit'
import { pages, parse } from './markdown.mjs'

/** Words in a sentence. */
export const limits = { mean: 25, longest: 40 }

/** What to write instead. @type {[RegExp, string][]} */
const refusedWords = [
  [/\bin vain\b/i, 'say what failed'],
  [/\b(?:un)?told\b/i, 'shown, announced, documented'],
  [/\btells? of\b/i, 'reports, describes'],
  [/\b(?:hear|hears|heard)\b/i, 'is called with, receives, announced, read aloud'],
  [/\bnobody\b(?!@)/i, 'no one, no account, signed out, unknown'],
  [/\banew\b/i, 'again'],
  [/\bwhom\b/i, 'who, or name the person'],
  [/\bbegun\b/i, 'started'],
  [/\bheed(?:s|ed)?\b/i, 'follow, respect'],
  [/\b(?:there|where|here)(?:of|in|upon|with)\b/i, 'name the thing'],
  [/\b(?:hence|whence|hither|thither|henceforth|lest)\b/i, 'so, from where'],
  [/\bbe had\b/i, 'is available'],
  [/\bof (?:yours|ours|theirs|one[’']s own)\b/i, 'your, our'],
  [/\bstands? (?:in|on|at|under|above|below|beside|by|around|there|upon|behind|outside)\b/i, 'is in, is below'],
  [/\bwithout further ado\b/i, 'leave it out'],
]

/**
 * @typedef {{ mean: number, longest: { words: number, text: string }[], refused: string[] }} Prose
 */

/**
 * @param {string} markdown
 * @param {string} [language]
 * @returns {Prose}
 */
export function measure(markdown, language = 'en') {
  const sentences = paragraphsOf(markdown).flatMap((paragraph) => split(paragraph, language, 'sentence'))
  const counted = sentences
    .map((text) => ({ words: split(text, language, 'word').length, text: text.trim() }))
    .filter(({ words }) => words > 0)
  const sum = counted.reduce((total, { words }) => total + words, 0)
  return {
    mean: counted.length === 0 ? 0 : sum / counted.length,
    longest: counted.filter(({ words }) => words > limits.longest),
    refused: refusedIn(markdown),
  }
}

/**
 * The text of each paragraph outside of tables. Inline code counts as one word, which may start a sentence.
 * @param {string} markdown
 */
function paragraphsOf(markdown) {
  /** @type {string[]} */
  const found = []
  visit(parse(markdown), 'paragraph', (paragraph) => {
    const pieces = ['']
    visit(paragraph, (node) => {
      if (node.type === 'text') pieces.push(node.value)
      if (node.type === 'inlineCode') pieces.push('Code')
      if (node.type === 'break') pieces.push(' ')
    })
    found.push(pieces.join(''))
  })
  return found
}

/** @param {string} markdown */
function refusedIn(markdown) {
  /** @type {string[]} */
  const found = []
  visit(parse(markdown), 'text', ({ value, position }) => {
    for (const complaint of refusedWordsIn(value)) found.push(`line ${position?.start.line}: ${complaint}`)
  })
  return found
}

/**
 * Each refused word of a text, with what to write instead.
 * @param {string} text
 */
export function refusedWordsIn(text) {
  const flat = text.replaceAll(/\s+/g, ' ')
  return refusedWords.flatMap(([pattern, instead]) => {
    const word = pattern.exec(flat)?.[0]
    return word === undefined ? [] : [`“${word}” (${instead})`]
  })
}

/**
 * @param {string} text
 * @param {string} language
 * @param {'sentence' | 'word'} granularity
 */
const split = (text, language, granularity) =>
  [...new Intl.Segmenter(language, { granularity }).segment(text)]
    .filter(({ isWordLike }) => granularity === 'sentence' || isWordLike)
    .map(({ segment }) => segment)

/** @param {string} path */
export const languageOf = (path) => (path.toLowerCase().includes('zh-cn') ? 'zh' : 'en')

/**
 * What is wrong with a page, one line each.
 * @param {Prose} prose
 */
export function complaints({ mean, longest, refused }) {
  return [
    ...(mean > limits.mean ? [`a sentence has ${mean.toFixed(1)} words in the mean, of at most ${limits.mean}`] : []),
    ...longest.map(({ words, text }) => `${words} words, of at most ${limits.longest}: ${text}`),
    ...refused,
  ]
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of pages()) {
    const prose = measure(readFileSync(path, 'utf8'), languageOf(path))
    const wrong = complaints(prose)
    console.log(`${path}: ${prose.mean.toFixed(1)} words a sentence${wrong.length > 0 ? '' : ', in order'}`)
    for (const line of wrong) console.log(`  ${line}`)
  }
}
