import { expect, inject, test } from 'vitest'
import { chosen, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf } from './form-actions.js'

/** Engines break the line differently around the words that only screen readers get. */
const met = /At least 8 characters\s*: met\./

inEveryEngine((openPage, engine) => {
  test('after Back the requirements say what is true of what the field then holds', async () => {
    const page = await openPage(addressOf(await startService()))
    await page.byLabel('New password').type(chosen)
    await expect.poll(() => page.text()).toMatch(met)

    await page.goto(`${inject('pages')}other.html`)
    await page.byRole('heading', 'Elsewhere').waitFor()
    await page.back()
    await page.byLabel('New password').waitFor()
    // WebKit alone empties the field, and not at once. The others have by now what they keep.
    const value = () => page.byLabel('New password').value()
    if (engine === 'webkit') await expect.poll(value).toBe('')
    const holds = (await value()) === chosen
    await expect.poll(async () => met.test(await page.text())).toBe(holds)
  })
})
