import { expect, inject, test } from 'vitest'
import { ar } from '../../src/locales/ar.js'
import type { EngineElement, EnginePage } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { toQuery } from './pages/settings.js'

/** Between which columns a field shows text, as parts of its width. A picture may be taken before the text is painted. */
async function textSpan(page: EnginePage, field: EngineElement): Promise<[number, number]> {
  let span: [number, number] | null = null
  await expect.poll(async () => (span = await findText(page, field))).not.toBeNull()
  return span!
}

/** The same as the page looks now; `null` where the field shows no text. */
async function findText(page: EnginePage, field: EngineElement): Promise<[number, number] | null> {
  // WebKit's picture of an element lacks what the page has behind it, so it is cut out of the page's.
  const png = (await page.screenshot()).toString('base64')
  const id = (await field.attribute('id')) ?? ''
  return page.evaluate(
    async ([data, of]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
      const { x, y, width, height } = document.getElementById(of!)!.getBoundingClientRect()
      const context = new OffscreenCanvas(width, height).getContext('2d')!
      context.drawImage(image, -x, -y)
      // Neither the edges nor the eye, which is as wide as the field is high and is on the left.
      const [from, to] = [height + 2, width - 4]
      const columns = Array.from({ length: to - from }, (_, at) => from + at).filter((column) => {
        const { data: pixels } = context.getImageData(column, height / 4, 1, height / 2)
        return pixels.some((value, at) => at % 4 === 0 && value < 128)
      })
      return columns.length > 0 ? ([columns[0]! / width, columns.at(-1)! / width] as [number, number]) : null
    },
    [png, id],
  )
}

inEveryEngine((openPage) => {
  test('in Arabic a password is on the right, hidden and shown', async () => {
    const query = toQuery({ host: 'http://127.0.0.1:9', locale: 'ar' })
    const page = await openPage(`${inject('pages')}kit.html?${query}`, { width: 460, height: 700 })
    const { label, show, hide } = ar.messages.fields.currentPassword
    const field = page.byLabel(label)
    await field.type('quiet river')
    const hidden = await textSpan(page, field)
    await page.byRole('button', show).click()
    await page.byRole('button', hide).waitFor()
    const shown = await textSpan(page, field)
    for (const [left, right] of [hidden, shown]) {
      expect(left).toBeGreaterThan(0.5)
      expect(right).toBeGreaterThan(0.9)
    }
  })
})
