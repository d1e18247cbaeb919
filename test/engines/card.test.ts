import { expect, test } from 'vitest'
import { rows } from '../depth.js'
import { account, chosen, countWrites, current, startService } from './account-service.js'
import { inEveryEngine } from './every-engine.js'
import { addressOf, complaintsOf, outcomesOf } from './form-actions.js'

const accounts = [
  {
    password: current,
    says: 'Your account has a password.',
    button: 'Change password',
    labels: ['Current password', 'New password', 'Confirm new password'],
    done: 'Password changed',
  },
  {
    password: undefined,
    says: 'Your account has no password yet.',
    button: 'Set a password',
    labels: ['New password', 'Confirm new password'],
    done: 'Password set',
  },
]

inEveryEngine((openPage) => {
  test.each(rows(accounts.slice(0, 1), accounts))(
    'the card leads to the form by keyboard: $button',
    async ({ password, says, button, labels, done }) => {
      const service = await startService()
      service.emulator.changeUser(account, { password })
      const page = await openPage(addressOf(service, { form: 'card' }))
      await page.byRole('button', button).waitFor()
      expect(await page.text()).toContain(says)
      await page.press('Tab')
      expect(await page.byRole('button', button).hasFocus()).toBe(true)
      await page.press('Enter')
      for (const [at, label] of labels.entries()) {
        if (at > 0) {
          await page.press('Tab') // The button that shows what was typed.
          await page.press('Tab')
        }
        await expect.poll(() => page.byLabel(label).hasFocus(), { message: label }).toBe(true)
        await page.type(label === 'Current password' ? current : chosen)
      }
      await page.press('Enter')
      await page.byRole('heading', done).waitFor()
      expect(service.emulator.changes).toMatchObject([{ oldPassword: password, newPassword: chosen }])
      expect(countWrites(service)).toBe(1)
      expect(await outcomesOf(page)).toEqual(['success'])
      expect(await complaintsOf(page)).toEqual([])
    },
  )
})
