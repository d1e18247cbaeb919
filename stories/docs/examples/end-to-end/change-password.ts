import { expect } from '@playwright/test'
import { test } from './playwright.js'

test('changes a password', async ({ page, emulator, passwordKit }) => {
  // However your application signs in; this one takes a token from its address.
  await page.goto(`/?token=${emulator.issueAccessToken('alice')}`)
  await passwordKit.fillChange({
    currentPassword: 'correct horse battery',
    newPassword: 'set by a fixture',
    confirmPassword: 'set by a fixture',
  })
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect.poll(() => passwordKit.passwordOf('alice')).toBe('set by a fixture')
})
