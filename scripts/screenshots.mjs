// `npm run screenshots`: pictures of every story, for people to look at: light, dark and forced colours, left to right and
// right to left, on a phone and on a tablet, in screenshots/index.html. `npm run screenshots -- errors reset` takes the
// stories with such an id only; `npm run screenshots -- readme` makes the pictures of the README instead, and
// `npm run screenshots -- systems` those of docs/design-systems.md; `--built` takes storybook-static as it is.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { chromiumArgs, ensureChromium } from './chromium.mjs'

/**
 * @typedef {{ id: string, title: string, name: string, type: string }} Story
 * @typedef {{ story: Story, direction: keyof typeof locales }} Visit
 * @typedef {{ file: string, label: string }} Picture
 * @typedef {{ visit: Visit, pictures: Picture[], failure: string }} Seen
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 * @typedef {{ x: number, y: number, width: number, height: number, scale: number }} Clip
 */

const locales = { ltr: 'en', rtl: 'ar' }
const widths = [320, 768]
const themes = /** @type {const} */ (['light', 'dark', 'forced'])
/** A host's theme is given its colours by its story. */
const hostThemes = /** @type {const} */ (['own', 'forced'])
/** Chromium spends most of a visit waiting for typed keys. */
const pagesAtOnce = 6

/** No colour on its way to another. */
const still = /** @type {const} */ ({ reducedMotion: 'reduce' })

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'screenshots')
const wanted = argv.slice(2).filter((word) => word !== '--built')

if (!argv.includes('--built')) buildStorybook()
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 0 },
})
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
try {
  const [address = ''] = server.resolvedUrls?.local ?? []
  if (wanted.includes('readme')) await drawReadme(browser, address)
  else if (wanted.includes('systems')) await drawSystems(browser, address)
  else await drawGallery(browser, address)
} finally {
  await browser.close()
  await server.close()
}

function buildStorybook() {
  const bin = join(root, 'node_modules/storybook/dist/bin/dispatcher.js')
  const args = [bin, 'build', '--quiet', '--output-dir', 'storybook-static']
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('Storybook could not be built: see above.')
}

/**
 * @param {Browser} browser
 * @param {string} address
 */
async function drawGallery(browser, address) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const visits = stories().flatMap((story) =>
    /** @type {(keyof typeof locales)[]} */ (Object.keys(locales)).map((direction) => ({ story, direction })),
  )
  const waiting = [...visits]
  /** @type {Map<Visit, Seen>} */
  const seen = new Map()
  const workers = Array.from({ length: pagesAtOnce }, async () => {
    const context = await browser.newContext(still)
    const page = await context.newPage()
    for (let visit = waiting.shift(); visit !== undefined; visit = waiting.shift()) {
      seen.set(visit, await draw(page, address, visit))
    }
    await context.close()
  })
  await Promise.all(workers)
  const all = visits.flatMap((visit) => seen.get(visit) ?? [])
  writeFileSync(join(folder, 'index.html'), contactSheet(all))
  const failed = all.filter(({ failure }) => failure !== '')
  for (const { visit, failure } of failed)
    console.log(`${visit.story.id} ${visit.direction}: ${failure.split('\n', 1)[0]}`)
  const count = all.reduce((sum, { pictures }) => sum + pictures.length, 0)
  console.log(`${count} pictures of ${all.length} visits, ${failed.length} of which went wrong: screenshots/index.html`)
  if (failed.length > 0) process.exitCode = 1
}

/** @returns {Story[]} all but the demo, which is an application around the forms and no state of them */
function stories() {
  /** @type {{ entries: Record<string, Story> }} */
  const { entries } = JSON.parse(readFileSync(join(root, 'storybook-static/index.json'), 'utf8'))
  return Object.values(entries).filter(
    ({ id, type, title }) =>
      type === 'story' && title !== 'Demo' && (wanted.length === 0 || wanted.some((part) => id.includes(part))),
  )
}

/**
 * The steps of a story are gone through once a language; only then its width and its colours are changed.
 * @param {Page} page
 * @param {string} address
 * @param {Visit} visit
 * @returns {Promise<Seen>}
 */
async function draw(page, address, { story, direction }) {
  await page.setViewportSize({ width: widths[0] ?? 320, height: 480 })
  await page.emulateMedia({ forcedColors: 'none' })
  const failure = await open(page, address, story.id, locales[direction])
  /** @type {Picture[]} */
  const pictures = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 480 })
    for (const theme of story.title.startsWith('Host themes') ? hostThemes : themes) {
      await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' })
      if (theme === 'light' || theme === 'dark') await setScheme(page, theme)
      const file = `${story.id}.${direction}.${width}.${theme}.png`
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' })
      pictures.push({ file, label: `${direction}, ${width}, ${theme}` })
    }
  }
  return { visit: { story, direction }, pictures, failure }
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} id
 * @param {string} locale
 * @param {string} [scheme]
 * @returns {Promise<string>} what went wrong in its steps, if anything
 */
async function open(page, address, id, locale, scheme = 'light') {
  await page.goto('about:blank')
  // `a11y.manual`: axe has looked at each story in the tests.
  await page.goto(
    `${address}iframe.html?id=${id}&viewMode=story&globals=locale:${locale};scheme:${scheme};a11y.manual:!true`,
  )
  const ended = await page
    .waitForFunction(
      () => {
        const { phase } = Reflect.get(globalThis, '__STORYBOOK_PREVIEW__')?.currentRender ?? {}
        return ['finished', 'errored', 'aborted'].includes(phase) && phase
      },
      undefined,
      { timeout: 60_000 },
    )
    .then((handle) => handle.jsonValue(), String)
  if (ended === 'finished') return ''
  return ended === 'errored' ? await page.locator('#error-message').innerText() : ended
}

/**
 * @param {Page} page
 * @param {'light' | 'dark'} scheme
 */
async function setScheme(page, scheme) {
  await page
    .locator('.page')
    .first()
    .evaluate((element, value) => element.setAttribute('data-scheme', value), scheme)
}

/** @param {Seen[]} seen */
function contactSheet(seen) {
  const rows = seen.map(({ visit: { story, direction }, pictures, failure }) => {
    const figures = pictures.map(
      ({ file, label }) =>
        `<a href="${file}"><figure><img src="${file}" alt="" loading="lazy"><figcaption>${label}</figcaption></figure></a>`,
    )
    const note = failure === '' ? '' : '<strong>its steps went wrong</strong>'
    return `<section><h2>${story.title} / ${story.name}, ${direction} ${note}</h2><div>${figures.join('')}</div></section>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>react-password-kit: every state</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 16px; background: #f1f2f4 }
  h2 { font-size: 16px }
  div { display: flex; gap: 12px; align-items: start; overflow-x: auto }
  figure { margin: 0 }
  img { display: block; max-height: 480px; border: 1px solid #ccc }
</style>
${rows.join('\n')}
</html>
`
}

/**
 * Both forms, light and dark, at twice the size: docs/images, which the README shows.
 * @param {Browser} browser
 * @param {string} address
 */
async function drawReadme(browser, address) {
  const page = await browser.newPage({ ...still, deviceScaleFactor: 2, viewport: { width: 400, height: 800 } })
  const shots = /** @type {const} */ ([
    ['change', 'changepasswordform--idle'],
    ['reset', 'resetpasswordform--code'],
  ])
  for (const [name, id] of shots) {
    const failure = await open(page, address, id, 'en')
    if (failure !== '') throw new Error(`${id}: ${failure}`)
    if (name === 'change') {
      await page.getByLabel('Current password', { exact: true }).fill('correct horse battery')
      await page.getByLabel('New password', { exact: true }).pressSequentially('quiet river stone')
      // The list answers at once, its words after a pause.
      await page.waitForTimeout(1500)
    }
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      await setScheme(page, scheme)
      await saveForDocs(page, `${name}-${scheme}`, '.page', 60_000)
    }
  }
  await page.close()
}

/**
 * Both forms beside those of each design system, light and dark: docs/images, which docs/design-systems.md shows. Older
 * versions look alike, and are in the gallery.
 * @param {Browser} browser
 * @param {string} address
 */
async function drawSystems(browser, address) {
  const page = await browser.newPage({ ...still, viewport: { width: 840, height: 900 } })
  for (const id of ['ant-design', 'material-ui', 'bootstrap', 'tailwind']) {
    for (const scheme of ['light', 'dark']) {
      const failure = await open(page, address, `host-themes-beside-their-own--${id}`, 'en', scheme)
      if (failure !== '') throw new Error(`${id}: ${failure}`)
      await saveForDocs(page, `system-${id}-${scheme}`, '.twins', 60_000)
    }
  }
  await page.close()
}

/**
 * Playwright itself knows no WebP, which is a third of the PNG.
 * @param {Page} page
 * @param {string} name
 * @param {string} selector of what the picture shows
 * @param {number} limit in bytes
 */
async function saveForDocs(page, name, selector, limit) {
  const images = join(root, 'docs/images')
  mkdirSync(images, { recursive: true })
  // It comes and goes.
  await page.addStyleTag({ content: '* { caret-color: transparent }' })
  const clip = { ...(await page.locator(selector).boundingBox()), scale: 1 }
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 90,
    captureBeyondViewport: true,
    clip: /** @type {Clip} */ (clip),
  })
  await devtools.detach()
  const picture = Buffer.from(data, 'base64')
  writeFileSync(join(images, `${name}.webp`), picture)
  console.log(`docs/images/${name}.webp ${(picture.length / 1000).toFixed(1)} kB`)
  if (picture.length > limit) throw new Error('That is more than a page should have to load.')
}
