import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, firefox, type Page } from 'playwright'
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.mjs'
import { ensureFirefox } from '../../scripts/firefox.mjs'

export const profileBrowsers = ['Chromium', 'Firefox'] as const
export type ProfileBrowser = (typeof profileBrowsers)[number]

/** One that keeps its session on the disk as a person's does. */
export interface Profile {
  folder: string
  /** Where the session is written, in the folder. */
  session: string
  newPage(): Promise<Page>
  /** The folder stays. */
  closeBrowser(): Promise<void>
  remove(): void
}

/** Undefined where there is no such browser and none can be installed. */
export async function openProfile(browser: ProfileBrowser): Promise<Profile | undefined> {
  const executablePath = browser === 'Chromium' ? ensureChromium() : ensureFirefox()
  if (executablePath === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'password-kit-profile-'))
  const context = await (browser === 'Chromium'
    ? chromium.launchPersistentContext(folder, { executablePath, args: chromiumArgs })
    : firefox.launchPersistentContext(folder, { channel: 'moz-firefox', executablePath, firefoxUserPrefs }))
  return {
    folder,
    session: join(folder, browser === 'Chromium' ? 'Default/Sessions' : 'sessionstore-backups'),
    newPage: () => context.newPage(),
    closeBrowser: () => context.close(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As it comes, Firefox writes the session every 15 seconds; driven by a program it writes none. */
const firefoxUserPrefs = {
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.interval': 500,
  'browser.sessionstore.interval.idle': 500,
}
