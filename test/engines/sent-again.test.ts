import { expect, onTestFinished, test } from 'vitest'
import { serveEmulator } from '../../src/emulator/node.js'
import { throwawayKeys } from '../throwaway-keys.js'
import { account, countWrites, current } from './account-service.js'
import { engines, type Engine } from './driver.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, fillChange } from './form-actions.js'

interface Row {
  status: number
  /** The browsers that send the request once more, of which a page learns nothing. */
  again: readonly Engine[]
  words: string
}

const rows: Row[] = [
  { status: 408, again: ['chromium'], words: 'We could not confirm whether your password was changed.' },
  { status: 421, again: engines, words: 'The service did not accept this, so nothing was changed.' },
]

inEveryEngine((openPage, engine) => {
  test.each(rows)(
    'what the browser sends after HTTP $status, and what the form says',
    async ({ status, again, words }) => {
      // The connection is used again, as with most services.
      const service = await serveEmulator({ keys: throwawayKeys })
      onTestFinished(() => service.close())
      service.emulator.changeUser(account, { password: current })
      const route = 'POST /api/v3/update-password'
      service.emulator.inject({ route, status, envelope: { statusCode: status }, times: 50 })
      const page = await openPage(addressOf(service))

      await fillChange(page)
      await page.press('Enter')
      await expect.poll(() => page.text()).toContain(words)
      expect(countWrites(service) > 1).toBe(again.includes(engine))
    },
  )
})
