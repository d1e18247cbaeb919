import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type BrowserContext } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../chromium.js'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}
const subPath = '/some/where/else/'
const guides = 'stories/docs'
const guideTitles = readdirSync(guides)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => /<Meta title="([^"]+)"/.exec(readFileSync(join(guides, name), 'utf8'))?.[1] ?? name)
let folder: string
let server: Server
/** One for all tests, so that what one page has loaded need not be loaded for the next. */
let browser: BrowserContext

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'password-kit-gallery-'))
  const build = ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', folder]
  // Vitest's own NODE_ENV would make it another build than the one that is published.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, build, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (!pathname.startsWith(subPath)) throw new Error(`${pathname} is outside of ${subPath}`)
      const file = normalize(pathname.slice(subPath.length) || 'index.html')
      const body = readFileSync(join(folder, file))
      const type = types[extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await (await launchChromium()).newContext()
})

afterAll(async () => {
  await browser?.browser()?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** A page, and what goes wrong on it: errors, answers that are none, requests that leave the gallery. */
async function watchedPage() {
  const origin = addressOf()
  const page = await browser.newPage()
  const failed: string[] = []
  page.on('pageerror', (error) => failed.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (/^https?:/.test(url) && !url.startsWith(origin + subPath)) failed.push(`asked ${url}`)
  })

  return { origin, page, failed }
}

test('the static Storybook opens below any path and asks no other server for anything', async () => {
  const { origin, page, failed } = await watchedPage()
  await page.goto(origin + subPath)
  const story = page.frameLocator('#storybook-preview-iframe')
  await story.locator('#storybook-root > *, #storybook-docs > *').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(failed).toEqual([])
})

test.each(guideTitles)('the page %s is drawn, its headings are in order, and axe has no objection', async (title) => {
  const { origin, page, failed } = await watchedPage()
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, { id: string; type: string; title: string }>
  }
  const guide = Object.values(entries).find((entry) => entry.type === 'docs' && entry.title === title)
  await page.goto(`${origin}${subPath}iframe.html?viewMode=docs&id=${guide?.id}`)
  await page.locator('#storybook-docs h1').waitFor()
  await page.waitForLoadState('networkidle')
  const levels = await page
    .locator('#storybook-docs :is(h1, h2, h3, h4, h5, h6)')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
  const objections = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run('#storybook-docs', {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
  expect(objections).toEqual([])
  expect(failed).toEqual([])
  await page.close()
})

test('the toolbar changes direction, colours and the properties of a host', async () => {
  const { origin, page, failed } = await watchedPage()
  const looks = async (globals: string) => {
    await page.goto(`${origin}${subPath}iframe.html?id=changepasswordform--idle&globals=${globals}`)
    await page.locator('.pwk-root').waitFor()
    return page.evaluate(() => {
      const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!)
      return {
        title: document.querySelector('.pwk-title')?.textContent,
        page: styleOf('.page').direction,
        kit: styleOf('.pwk-root').direction,
        text: styleOf('.pwk-title').color,
        corner: styleOf('.pwk-input').borderTopLeftRadius,
      }
    })
  }
  const plain = await looks('locale:en')
  expect(plain).toMatchObject({ title: 'Change password', page: 'ltr', kit: 'ltr', corner: '8px' })
  expect(await looks('locale:ar')).toMatchObject({ page: 'rtl', kit: 'rtl' })
  expect(await looks('locale:ar;direction:ltr')).toMatchObject({ page: 'ltr', kit: 'ltr' })
  expect(await looks('locale:en;direction:rtl')).toMatchObject({ title: plain.title, page: 'rtl', kit: 'rtl' })
  expect((await looks('scheme:dark')).text).not.toBe(plain.text)
  expect((await looks('theme:rounded')).corner).toBe('22px')
  expect((await looks('theme:compact')).corner).toBe('2px')
  expect(failed).toEqual([])
  await page.close()
})

test.each(['rsa', 'sm2'])('the toolbar has passwords encrypted by %s', async (encryption) => {
  const { origin, page, failed } = await watchedPage()
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(/\/(rsa|sm2)-[^/]*\.js$/.exec(request.url())?.[1] ?? ''))
  await page.goto(`${origin}${subPath}iframe.html?id=changepasswordform--idle&globals=encryption:${encryption}`)
  await page.getByRole('textbox', { name: 'Current password', exact: true }).focus()
  await expect.poll(() => loaded.filter(Boolean)).toEqual([encryption])
  expect(failed).toEqual([])
  await page.close()
})

test('the toolbar makes the page as small as a phone', async () => {
  const { origin, page, failed } = await watchedPage()
  const widthOf = async (globals: string) => {
    await page.goto(`${origin}${subPath}?path=/story/changepasswordform--idle&globals=${globals}`)
    const story = page.frameLocator('#storybook-preview-iframe')
    await story.locator('.pwk-root').waitFor()
    return story.locator('html').evaluate(() => innerWidth)
  }
  await page.setViewportSize({ width: 1400, height: 900 })
  expect(await widthOf('locale:en')).toBeGreaterThan(700)
  await expect.poll(() => widthOf('viewport:small')).toBe(320)
  expect(failed).toEqual([])
  await page.close()
})

test.each([
  ['ChangePasswordForm', 'changepasswordform'],
  ['ResetPasswordForm', 'resetpasswordform'],
  ['PasswordKitProvider', 'docs-provider'],
])('each prop of %s has a row that tells what it is', async (name, shownOn) => {
  const reference =
    readFileSync('docs/reference/react-password-kit.md', 'utf8').split(`\n### ${name}Props\n`)[1]?.split('\n### ')[0] ??
    ''
  // What two of the interfaces have is written twice.
  const props = [...new Set([...reference.matchAll(/^- \*\*`"?([\w-]+)"?\??`\*\*/gm)].map(([, prop = '']) => prop))]
  expect(props.length).toBeGreaterThan(10)
  const { origin, page, failed } = await watchedPage()
  await page.goto(`${origin}${subPath}iframe.html?viewMode=docs&id=${shownOn}--docs`)
  await page.locator('.docblock-argstable').first().waitFor()
  const rows = await page
    .locator('.docblock-argstable')
    .first()
    .locator('tbody tr')
    .evaluateAll((elements) =>
      elements.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? '')),
    )
  expect(rows.map(([prop = '']) => prop.replace('*', '')).toSorted()).toEqual(props.toSorted())
  expect(rows.filter(([, reported = '']) => !/[a-z]{3}.* /.test(reported))).toEqual([])
  expect(failed).toEqual([])
  await page.close()
})
