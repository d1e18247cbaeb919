import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contrast } from '../contrast.js'
import { serveBuiltPages, type BuiltPages } from './built-pages.js'
import { openBrowser } from './shared.js'

let site: BuiltPages
let browser: Browser
beforeAll(async () => {
  // The page has no style but the kit's, and the build is Vite's own for production, Lightning CSS included.
  site = await serveBuiltPages(fileURLToPath(new URL('page', import.meta.url)), ['index.html'])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** What a host says of its page, and what is then behind the form. */
const hosts = {
  'nothing at all': { style: '', ground: 'rgb(255, 255, 255)' },
  'that it is dark': { style: ':root { color-scheme: dark }', ground: 'rgb(18, 18, 18)' },
  'dark colours and no color-scheme': { style: 'body { background: #141414; color: #dcdcdc }', ground: '#141414' },
}

async function looks(page: Page) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const submit = page.getByRole('button', { name: 'Change password' })
  await submit.focus()
  return page.evaluate(() => {
    const of = (selector: string) => getComputedStyle(document.querySelector(selector)!)
    return {
      title: of('.pwk-title').color,
      typed: of('.pwk-input').color,
      hint: of('.pwk-hint').color,
      edge: `${of('.pwk-input').borderTopWidth} ${of('.pwk-input').borderTopStyle}`,
      border: of('.pwk-input').borderTopColor,
      button: of('.pwk-submit').backgroundColor,
      words: of('.pwk-submit').color,
      ring: `${of('.pwk-submit').outlineWidth} ${of('.pwk-submit').outlineStyle}`,
      gap: of('.pwk-submit').boxShadow,
    }
  })
}

describe.each(Object.entries(hosts))('built for production, upon a page that says %s', (_, { style, ground }) => {
  test('the form has its borders, its button and its focus ring, and can be read', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}?form=change`)
    if (style !== '') await page.addStyleTag({ content: style })
    const { title, typed, hint, edge, border, button, words, ring, gap } = await looks(page)
    for (const colour of [title, typed, hint]) expect(contrast(colour, ground, ground)).toBeGreaterThanOrEqual(4.5)
    expect(edge).toBe('1px solid')
    expect(contrast(border, ground, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(button, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(words, button)).toBeGreaterThanOrEqual(4.5)
    expect(ring).toBe('2px solid')
    expect(gap).toBe('rgb(255, 255, 255) 0px 0px 0px 2px')
    await page.close()
  })
})
