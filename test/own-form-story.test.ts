import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const source = await readFile(new URL('../stories/own-form.tsx', import.meta.url), 'utf8')

test('the own form that the story shows is about 30 lines of JSX', () => {
  const [, lines = ''] = /\n {2}return \(\n {4}<>\n([^]*?)\n {4}<\/>\n/.exec(source) ?? []
  expect(lines).toContain('form.formProps()')
  expect(lines).toContain('field.inputProps()')
  expect(lines.split('\n').length).toBeLessThanOrEqual(30)
})

test('the page about it shows the whole file', async () => {
  const page = await readFile(new URL('../docs/headless.md', import.meta.url), 'utf8')
  expect(page).toContain(source)
})
