import { expect, inject, test } from 'vitest'
import { contrast } from '../contrast.js'
import type { EnginePage, OpenOptions } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { toQuery, type PageSettings } from './pages/settings.js'

const nowhere = 'http://127.0.0.1:9'
const address = (settings: Partial<PageSettings> = {}) =>
  `${inject('pages')}kit.html?${toQuery({ host: nowhere, ...settings })}`

/** A host that is dark and says so by its colours alone. */
const darken = () => Object.assign(document.body.style, { background: '#141414', color: '#dcdcdc' })

/** The name, or the label, of what has the focus. */
const focused = (page: EnginePage) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('aria-label'),
  )

const picture = async (page: EnginePage) => (await page.screenshot()).toString('base64')

/** How many pixels of the page differ now from an earlier picture of it. */
async function pixelsChangedSince(before: string, page: EnginePage): Promise<number> {
  const after = await picture(page)
  return page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (data) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
          context.drawImage(image, 0, 0)
          return context.getImageData(0, 0, image.width, image.height).data
        }),
      )
      let changed = 0
      for (let at = 0; at < one!.length; at += 4) if (Math.abs(one![at]! - other![at]!) > 32) changed += 1
      return changed
    },
    [before, after],
  )
}

const grounds: [string, string, (() => unknown) | undefined][] = [
  ['a page without styles', 'rgb(255, 255, 255)', undefined],
  ['a dark page without color-scheme', 'rgb(20, 20, 20)', darken],
]

inEveryEngine((openPage, engine) => {
  test.each(grounds)('on %s text, borders and the button differ from the ground', async (_, ground, change) => {
    const page = await openPage(address())
    await page.byLabel('New password').waitFor()
    if (change) await page.evaluate(change)
    const label = await page.bySelector('.pwk-label').style('color')
    const border = await page.bySelector('.pwk-input').style('border-top-color')
    const button = await page.byRole('button', 'Change password').style('background-color')
    const words = await page.byRole('button', 'Change password').style('color')
    expect(await page.bySelector('.pwk-input').style('border-top-width')).toBe('1px')
    expect(contrast(label, ground, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(border, ground, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(button, ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(words, button)).toBeGreaterThanOrEqual(4.5)
  })

  test.each<[string, Partial<PageSettings>]>([
    ['English', {}],
    ['Arabic', { locale: 'ar' }],
    ['Chinese', { locale: 'zhCN' }],
  ])('320 px wide in %s, nothing sticks out', async (_, settings) => {
    // One page for both, since in WebKit a second window would take the focus from the first for the tests that follow.
    const page = await openPage(address(settings), { width: 320, height: 720 })
    for (const form of ['change', 'forgotten'] as const) {
      await page.goto(address({ ...settings, form }))
      await page.bySelector('.pwk-submit').waitFor()
      const { room, width, outside } = await page.evaluate(() => {
        const room = document.documentElement.clientWidth
        const boxes = [...document.querySelectorAll('.pwk-form > *, .pwk-input, button')].map((element) =>
          element.getBoundingClientRect(),
        )
        return {
          room,
          width: document.documentElement.scrollWidth,
          outside: boxes.filter(({ left, right }) => left < -0.5 || right > room + 0.5).length,
        }
      })
      expect(width).toBeLessThanOrEqual(room)
      expect(outside).toBe(0)
    }
  })

  test('the focus by key is seen on the field and on the button', async () => {
    const page = await openPage(address(), { width: 460, height: 720 })
    await page.byLabel('Current password').click()
    await expect.poll(() => focused(page)).toBe('current-password')
    for (const next of [
      'Show current password',
      'new-password',
      'Show new password',
      'confirm-password',
      'Show password confirmation',
    ]) {
      await page.press('Tab')
      await expect.poll(() => focused(page)).toBe(next)
    }
    const before = await picture(page)
    await page.press('Tab')
    await expect.poll(() => page.byRole('button', 'Change password').hasFocus()).toBe(true)
    // A picture can be taken before the engine has painted what the key changed, so more than one may be needed.
    await expect.poll(() => pixelsChangedSince(before, page)).toBeGreaterThan(500)
  })

  // WebKitGTK has no forced colours, and in Debian's Firefox Playwright cannot turn them on.
  const forced: OpenOptions[] = engine === 'chromium' ? [{ forcedColors: true }] : []
  test.each(forced)('under forced colours fields and button keep their edges', async (options) => {
    const page = await openPage(address(), options)
    await page.byLabel('New password').waitFor()
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    for (const selector of ['.pwk-input', '.pwk-submit']) {
      expect(await page.bySelector(selector).style('border-top-style')).toBe('solid')
      expect(await page.bySelector(selector).style('border-top-width')).toBe('1px')
    }
  })
})
