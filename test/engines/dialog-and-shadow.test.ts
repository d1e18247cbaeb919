import { expect, test } from 'vitest'
import { account, chosen, current, startService } from './account-service.js'
import type { EnginePage } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, complaintsOf } from './form-actions.js'

/** The form's field with the focus by its name, or else the words of what has it, also in shadow roots. */
const focused = (page: EnginePage) =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.getAttribute('name') ?? element?.textContent ?? ''
  })

const isDrawn = (page: EnginePage) =>
  page.evaluate(() =>
    [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])].some((root) =>
      root.querySelector('[name=current-password]'),
    ),
  )

async function tabTo(page: EnginePage, name: string): Promise<void> {
  for (let presses = 0; presses < 3 && (await focused(page)) !== name; presses++) await page.press('Tab')
  expect(await focused(page)).toBe(name)
}

inEveryEngine((openPage) => {
  test.each(['dialog', 'shadow'] as const)(
    'in a %s the first field gets the focus, and the keyboard alone changes the password',
    async (within) => {
      const service = await startService()
      const page = await openPage(addressOf(service, { within }))
      await expect.poll(() => isDrawn(page)).toBe(true)
      await page.byRole('button', 'Open').click()
      expect(await focused(page)).toBe('current-password')
      await page.type(current)
      for (const name of ['new-password', 'confirm-password']) {
        await tabTo(page, name)
        await page.type(chosen)
      }
      await page.press('Enter')
      await expect.poll(() => focused(page)).toContain('Password changed')
      expect(service.emulator.passwordOf(account)).toBe(chosen)
      expect(await complaintsOf(page)).toEqual([])
    },
  )
})
