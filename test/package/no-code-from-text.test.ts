import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measure } from '../../scripts/size.mjs'
import { distFiles } from './tarball.js'

/** SUP-03: what a Content-Security-Policy without `unsafe-eval`, and trusted types, would refuse. */
const sinks =
  /\beval\s*\(|\bFunction\s*\(|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\bset(?:Timeout|Interval)\(\s*['"`]/

const found = (code: string) => sinks.exec(code)?.[0] ?? null

test('nothing in dist makes code or markup of text', () => {
  const files = distFiles('.js')
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((path) => found(readFileSync(path, 'utf8')))).toEqual([])
})

test('nor does what a page loads of node-forge and sm-crypto', async () => {
  const { rsa, sm2 } = await measure()
  for (const [library, part] of [
    ['node-forge', rsa],
    ['sm-crypto', sm2],
  ] as const) {
    expect(part.modules.filter((id) => id.includes(`/${library}/`))).not.toEqual([])
    expect(found(part.code)).toBeNull()
  }
})

test.each([
  'eval("1")',
  'new Function("return 1")()',
  'root.innerHTML = text',
  'root.insertAdjacentHTML("afterend", text)',
  'document.write(text)',
  'jsx("p", { dangerouslySetInnerHTML: { __html: text } })',
  'setTimeout("run()", 10)',
])('%s would be found', (code) => {
  expect(found(code)).not.toBeNull()
})
