import { expect } from '@playwright/test'
import '../../stories/docs/examples/end-to-end/change-password.js'
import { test } from '../../stories/docs/examples/end-to-end/playwright.js'

// Run by Playwright's own runner, which test/package/playwright.full.test.ts starts. The import above is a test, too.

test.describe('with a tenant of four digits', () => {
  test.use({ emulatorOptions: { codeLength: 4 } })

  test('reads the code that was sent, from a service of its own', async ({ page, emulator, passwordKit }) => {
    expect(passwordKit.passwordOf('alice')).toBe('correct horse battery')
    await page.goto('/')
    await page.getByRole('textbox').fill('alice@example.com')
    await page.keyboard.press('Enter')
    const code = await passwordKit.lastCode('alice@example.com')
    expect(code).toMatch(/^\d{4}$/)
    expect(emulator.outbox).toHaveLength(1)
  })
})

test('a connection that the emulator breaks is broken for the page', async ({ page, emulator }) => {
  emulator.inject({ route: '/api/v3/send-email', networkError: true })
  await page.goto('/')
  await page.getByRole('textbox').fill('alice@example.com')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText('reach')
})
