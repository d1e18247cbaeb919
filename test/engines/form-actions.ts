import { inject } from 'vitest'
import type { EmulatorServer } from '../../src/emulator/node.js'
import { account, chosen, code, current } from './account-service.js'
import type { EnginePage } from './driver.js'
import { toQuery, type PageSettings } from './pages/settings.js'

/** The address of a form that speaks to this service, for Alice. */
export function addressOf(
  { url, emulator }: EmulatorServer,
  settings: Partial<PageSettings> = {},
  deviceId?: string,
): string {
  const accessToken = emulator.issueAccessToken(account, deviceId === undefined ? {} : { deviceId })
  return `${inject('pages')}kit.html?${toQuery({ host: url, accessToken, ...settings })}`
}

export async function fillChange(page: EnginePage, typed = current): Promise<void> {
  await page.byLabel('Current password').type(typed)
  await fillNew(page)
}

export async function fillNew(page: EnginePage): Promise<void> {
  await page.byLabel('New password').type(chosen)
  await page.byLabel('Confirm new password').type(chosen)
}

/** From the account to the new password. */
export async function askForCode(page: EnginePage): Promise<void> {
  await page.byLabel('Email or phone number').type(account)
  await page.press('Enter')
  await page.byLabel('Verification code').type(code)
  await page.press('Enter')
  await page.byLabel('New password').waitFor()
}

interface HostWindow {
  kitPage: { outcomes: string[]; calls: string[]; complaints: string[] }
}

/** What the host was given by `onSuccess` and `onError`, in order. */
export const outcomesOf = (page: EnginePage): Promise<string[]> =>
  page.evaluate(() => (window as never as HostWindow).kitPage.outcomes)

/** What the page's policy refused, its warnings and errors, and what was thrown and not caught. */
export const complaintsOf = (page: EnginePage): Promise<string[]> =>
  page.evaluate(() => (window as never as HostWindow).kitPage.complaints)
