import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pages } from '../scripts/markdown.mjs'
import { codeFiles, refusedInCode } from '../scripts/code-prose.mjs'
import { complaints, languageOf, limits, measure } from '../scripts/prose.mjs'

const complaintsAbout = (path: string) => complaints(measure(readFileSync(path, 'utf8'), languageOf(path)))
const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`

describe('prose', () => {
  test('every page that a person writes is found', () => {
    const found = pages()
    expect(found).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'docs/architecture.md']))
    expect(found.length).toBeGreaterThan(15)
  })

  test.each(pages())('%s has short sentences and plain words', (path) => {
    expect(complaintsAbout(path)).toEqual([])
  })
})

describe('the words of code', () => {
  // This file has the refused words as its samples, and prose.mjs as its patterns.
  const files = codeFiles().filter((path) => path !== 'test/prose.test.ts')

  test('every file is found', () => {
    expect(files).toEqual(
      expect.arrayContaining(['scripts/prose.mjs', 'stories/errors.stories.tsx', 'bench/bench.mjs', 'test/kit.tsx']),
    )
  })

  test('comments, titles and names are plain', () => {
    expect(
      files.flatMap((path) => refusedInCode(path, readFileSync(path, 'utf8')).map((word) => `${path} ${word}`)),
    ).toEqual([])
  })

  test.each([
    ['a comment', '// Nobody was in the mood.', 'line 1: “Nobody”'],
    ['a comment of two lines', '\n// They ask in\n// vain.', 'line 2: “in vain”'],
    ['a title', "test('what a host is told', () => {})", '“told”'],
    ['a row of a table of tests', "test.each([['drawn anew', 1]])('%s', () => {})", '“anew”'],
    ['a template', 'const name = `${size} pages heard`', '“heard”'],
    ['the name of a story', 'export const ToldOnce: Story = {}', '“told”'],
    ['text of an element', 'const page = <p>It was begun yesterday.</p>', '“begun”'],
  ])('refuses %s', (_, code, complaint) => {
    expect(refusedInCode('test/sample.stories.tsx', code)).toEqual([expect.stringContaining(complaint)])
  })

  test('accepts identifiers, and single words that are data', () => {
    expect(refusedInCode('test/sample.ts', "const told = ['heard', 'nobody']")).toEqual([])
  })
})

describe('the check', () => {
  test.each([
    [`${sentence(limits.longest + 1)} One. Two.`, `${limits.longest + 1} words, of at most`],
    [`- ${sentence(30)}\n- ${sentence(30)}`, '30.0 words in the mean'],
    ['| a | b |\n| - | - |\n| it was told | |', '“told”'],
    ['Several lines of a page ask in\nvain.', '“in vain”'],
  ])('refuses %j', (markdown, complaint) => {
    expect(complaints(measure(markdown))).toEqual([expect.stringContaining(complaint)])
  })

  test.each([
    ['code', `\`\`\`\n${sentence(60)}\n\`\`\``],
    ['inline code', `Call \`${sentence(60)}\` here.`],
    ['the cells of a table', `| ${sentence(60)} |\n| - |`],
    ['two sentences', `${sentence(24)} ${sentence(24).replace('w', 'W')}`],
    ['a refused word in code', '`told`'],
    ['Chinese of the usual length', '密码在浏览器中加密，然后才发送。'],
  ])('accepts %s', (_, markdown) => {
    expect(complaints(measure(markdown))).toEqual([])
  })
})
