/** The pages of docs/ that this Storybook shows, with the titles of their entries. */
export const pageTitles: Readonly<Record<string, string>> = {
  'getting-started.md': 'Getting started',
  'change-password.md': 'Change',
  'reset-password.md': 'Reset',
  'forced-change.md': 'Forced change',
  'account.md': 'Account page',
  'sms-codes.md': 'Codes in text messages',
  'policies.md': 'Policies',
  'suggested-passwords.md': 'Suggested passwords',
  'service-settings.md': 'Settings from the service',
  'errors.md': 'Errors',
  'challenges.md': 'Challenges',
  'encryption.md': 'Encryption',
  'password-managers.md': 'Password managers',
  'localization.md': 'Localization',
  'theming.md': 'Theming',
  'components.md': 'Components',
  'design-systems.md': 'Design systems',
  'shadcn.md': 'shadcn',
  'headless.md': 'Headless',
  'testing.md': 'Testing',
  'testing-with-jest.md': 'Testing with Jest',
  'testing-end-to-end.md': 'End-to-end tests',
  'backend.md': 'Backend',
  'doctor.md': 'Doctor',
  'csp-and-frames.md': 'CSP and frames',
  'migrating-from-guard.md': 'Migrating from Guard',
  'troubleshooting.md': 'Troubleshooting',
  '../SECURITY.md': 'Security',
}

/** Where a link of a page in docs/ leads from Storybook; nothing for a file that is no page there. */
export function hrefInStorybook(href: string): string | undefined {
  if (/^(?:https?:|#)/.test(href)) return href
  const [path = '', anchor] = href.split('#')
  // SECURITY.md is one folder above the other pages.
  const title = pageTitles[path.replace(/^docs\//, '')]
  if (title === undefined) return undefined
  const id = `docs-${title.toLowerCase().replaceAll(' ', '-')}`
  return `?path=/docs/${id}--docs${anchor === undefined ? '' : `#${anchor}`}`
}
