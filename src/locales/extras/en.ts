import type { ExtraMessages } from '../../core/extra-messages.js'
import { numberFormat } from '../../core/formats.js'

const count = numberFormat('en')

export const extras: ExtraMessages = {
  auto: {
    loading: 'Looking up your account…',
    asksCurrent: 'Your account has a password. Please enter it too.',
    asksNone: 'Your account has no password yet, so you need not enter one.',
  },
  sessions: {
    ask: 'Sign out of my other devices',
    hint: 'This happens after your new password is saved. We will tell you whether it worked.',
    pending: 'Signing out of your other devices…',
    none: 'You were not signed in on any other device.',
    all: 'You have been signed out of your other devices.',
    some: ({ ended, total }) => `Other devices signed out: ${count(ended)} of ${count(total)}.`,
    unknown: 'We could not confirm that your other devices were signed out.',
  },
  card: {
    title: 'Password',
    loading: 'Loading the details of your password…',
    failed: 'The details of your password could not be loaded.',
    set: 'Your account has a password.',
    notSet: 'Your account has no password yet.',
    changed: ({ when }) => `Last changed ${when}.`,
    level: {
      low: 'It is easy to guess.',
      medium: 'It could be harder to guess.',
      high: 'It is hard to guess.',
    },
    mustChange: 'You will have to choose a new one the next time you sign in.',
    expires: ({ when }) => `Your password expires ${when}.`,
    later: 'Later',
  },
  mail: { open: ({ app }) => `Open ${app}` },
  sms: { filled: 'The code from the text message has been filled in.' },
  suggest: {
    button: 'Suggest a strong password',
    filled: 'A strong password has been filled in and is visible. Save it in your password manager, or write it down.',
  },
  recovery: {
    link: 'Forgot your current password?',
    title: 'Confirm that it is you',
    intro: ({ account }) => `We will send a code to ${account}.`,
    other: ({ account }) => `Send a code to ${account} instead`,
    back: 'Enter the current password instead',
    unsupported:
      'Your account cannot be confirmed with a code here. Please sign out, and choose “Forgot your password?” when you sign in.',
  },
  verify: {
    link: 'Confirm in another way',
    unsupported: 'The service does not take this confirmation here. Please enter your current password.',
  },
  challenge: { title: 'One more check' },
}
