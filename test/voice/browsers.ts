import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

export type BrowserName = 'chromium' | 'firefox'

export interface BrowserProgram {
  command: string
  args(profile: string): string[]
  /** Settings for a profile that does not exist yet: what the browser says of its own accord is not the page's. */
  prepare(profile: string): void
}

export const browsers: Record<BrowserName, BrowserProgram> = {
  chromium: {
    command: process.env['CHROMIUM'] ?? 'chromium',
    args: (profile) => [
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []), // without the bar that warns of it
      '--force-renderer-accessibility',
      '--ozone-platform=x11',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--password-store=basic',
      '--disable-features=Translate,PasswordLeakDetection,OptimizationHints',
      '--disable-save-password-bubble',
      '--disable-background-networking',
      '--disable-component-update',
      '--window-position=0,0',
      '--window-size=1200,1300',
    ],
    prepare(profile) {
      mkdirSync(join(profile, 'Default'), { recursive: true })
      const settings = {
        credentials_enable_service: false,
        profile: { password_manager_enabled: false },
        autofill: { enabled: false, profile_enabled: false },
      }
      writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
    },
  },
  firefox: {
    command: 'firefox-esr',
    args: (profile) => ['--profile', profile, '--no-remote', '--new-instance', '--width', '1200', '--height', '1300'],
    prepare(profile) {
      mkdirSync(profile, { recursive: true })
      const lines = Object.entries(firefoxSettings).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
      )
      writeFileSync(join(profile, 'user.js'), lines.join(''))
    },
  },
}

const firefoxSettings = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.formfill.enable': false,
  'browser.preonboarding.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'security.sandbox.content.level': 0,
  'signon.autofillForms': false,
  'signon.generation.enabled': false,
  'signon.rememberSignons': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}
