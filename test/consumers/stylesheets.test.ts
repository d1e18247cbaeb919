import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveBuiltPages, type BuiltPages } from '../browser-pages/built-pages.js'
import { launchChromium } from '../chromium.js'
import { everyStyle, expectGoodLooks, hostPages, turnInto } from '../form-looks.js'
import { install, type Consumer } from './consumer.js'

const entries = ['plain', 'layered'] as const
const files = { plain: 'styles.css', layered: 'styles.layered.css' }

const installed = (name: string) => `node_modules/react-password-kit/dist/${name}`

/** Each as its documentation has it, without a list of browsers; Vite and Next.js are looked at where whole apps are built. */
const pipelines: Record<string, { command: string; args: string[]; out(entry: (typeof entries)[number]): string }> = {
  esbuild: {
    command: 'esbuild',
    args: [...entries.map((entry) => `src/${entry}.js`), '--bundle', '--minify', '--outdir=esbuild'],
    out: (entry) => `esbuild/${entry}.css`,
  },
  Rspack: { command: 'rspack', args: ['build'], out: (entry) => `rspack/${entry}.css` },
  Parcel: {
    command: 'parcel',
    args: ['build', ...entries.map((entry) => `src/${entry}.js`), '--dist-dir', 'parcel'],
    out: (entry) => `parcel/${entry}.css`,
  },
  'postcss-preset-env': {
    command: 'postcss',
    args: [...Object.values(files).map(installed), '--use', 'postcss-preset-env', '--dir', 'postcss'],
    out: (entry) => `postcss/${files[entry]}`,
  },
}

let consumer: Consumer
let site: BuiltPages
let browser: Browser
beforeAll(async () => {
  consumer = await install('stylesheets')
  for (const { command, args } of Object.values(pipelines)) await consumer.run(command, args)
  site = await serveBuiltPages(fileURLToPath(new URL('../browser-pages/page', import.meta.url)), ['index.html'])
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  consumer?.remove()
})

/** Every style of the form with this stylesheet and no other, by the page of the host; the form looks well on each. */
async function stylesWith(stylesheet: string): Promise<Record<string, string[]>> {
  const page = await browser.newPage()
  const body = readFileSync(join(consumer.folder, stylesheet), 'utf8')
  await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body }))
  await page.goto(`${site.address}?form=change`)
  const styles: Record<string, string[]> = {}
  for (const [name, host] of Object.entries(hostPages)) {
    await turnInto(page, host)
    await expectGoodLooks(page, host)
    styles[name] = await everyStyle(page)
  }
  await page.close()
  return styles
}

describe.each(entries)('%s', (entry) => {
  let written: Record<string, string[]>
  beforeAll(async () => {
    written = await stylesWith(installed(files[entry]))
  })

  test.each(Object.entries(pipelines))('the form looks after %s as it was written', async (_, { out }) => {
    expect(await stylesWith(out(entry))).toEqual(written)
  })
})
