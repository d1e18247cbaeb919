import type { Locale } from '../core/messages.js'

const count = new Intl.NumberFormat('en')
const plural = new Intl.PluralRules('en')
const characters = (n: number) => `${count.format(n)} ${plural.select(n) === 'one' ? 'character' : 'characters'}`
const bytes = (n: number) => `${count.format(n)} ${plural.select(n) === 'one' ? 'byte' : 'bytes'}`

const setUpWrong = 'This form is not set up correctly, so it cannot be used. Please tell the people who run this site.'
const notProtected = 'Your password could not be protected for sending, so nothing was sent. Please try again later.'

/** English. */
export const en: Locale = {
  tag: 'en',
  dir: 'ltr',
  messages: {
    change: {
      title: 'Change password',
      submit: 'Change password',
      pending: 'Changing your password…',
      done: 'Your password has been changed.',
      success: 'Password changed',
      next: 'Use your new password the next time you sign in.',
    },
    set: {
      title: 'Set a password',
      submit: 'Set password',
      pending: 'Setting your password…',
      done: 'Your password has been set.',
      success: 'Password set',
      next: 'You can sign in with your new password from now on.',
    },
    reset: {
      title: 'Choose a new password',
      submit: 'Reset password',
      pending: 'Resetting your password…',
      done: 'Your password has been reset.',
      success: 'Password reset',
      next: 'You can sign in with your new password now.',
    },
    fields: {
      currentPassword: {
        label: 'Current password',
        required: 'Enter your current password.',
        show: 'Show current password',
        hide: 'Hide current password',
        shown: 'Your current password is visible.',
        hidden: 'Your current password is hidden.',
      },
      newPassword: {
        label: 'New password',
        required: 'Enter a new password.',
        show: 'Show new password',
        hide: 'Hide new password',
        shown: 'Your new password is visible.',
        hidden: 'Your new password is hidden.',
      },
      confirmPassword: {
        label: 'Confirm new password',
        required: 'Enter the new password again.',
        show: 'Show confirmed password',
        hide: 'Hide confirmed password',
        shown: 'Your confirmed password is visible.',
        hidden: 'Your confirmed password is hidden.',
      },
    },
    hint: ({ minLength }) =>
      `At least ${characters(minLength)}. A few unrelated words are easy to remember and hard to guess.`,
    rules: {
      'ill-formed': 'This password contains a damaged character. Please type it again.',
      'too-short': ({ measured, limit }) => `Use at least ${characters(limit)}. This is ${characters(measured)} long.`,
      'too-long': ({ measured, limit }) => `Use at most ${characters(limit)}. This is ${characters(measured)} long.`,
      'too-many-bytes': ({ measured, limit }) =>
        `Too long for this service: ${bytes(measured)}, and it takes ${bytes(limit)}. Plain letters and digits count 1, Chinese characters 3, most emoji 4.`,
      'same-password': 'Choose a password that differs from your current one.',
      mismatch: 'This does not match the new password.',
    },
    errors: {
      'wrong-password': 'This is not your current password. Please type it again.',
      'same-password': 'Choose a password that differs from your current one.',
      'weak-password':
        'The service does not accept this password because it is too easy to guess. Please choose a longer one.',
      'wrong-code': 'This code is not right. Please check it, or ask for a new one.',
      'code-expired': 'This code has expired. Please ask for a new one.',
      'token-invalid':
        'This request to reset the password is no longer valid. It may have expired or been used. Please start again.',
      'token-expired': 'The time to reset the password has run out. Please start again.',
      locked: 'Your account is locked. Please try again later, or contact support.',
      'rate-limited': 'There were too many attempts. Please wait a little and try again.',
      'password-not-set': 'Your account has no password yet, so there is none to change.',
      'change-required': 'You must choose a new password before you can go on.',
      'policy-changed': 'The rules for passwords have just changed. Please check your new password and try again.',
      challenge: 'The service wants one more proof that it is you before you can go on.',
      'account-not-found': 'We could not find this account.',
      forbidden: 'You are not allowed to change this password.',
      unauthorized: 'You have been signed out. Please sign in and try again.',
      config: setUpWrong,
      network: 'We could not reach the service, so nothing was changed. Please check your connection and try again.',
      offline: 'You are offline, so nothing was sent. Please connect and try again.',
      timeout: 'The service took too long to answer, so nothing was changed. Please try again.',
      redirected: 'The service answered from an unexpected place, so nothing was changed. Please try again later.',
      'bad-response': 'The service gave an answer we could not read, so nothing was changed. Please try again later.',
      'outcome-unknown':
        'We could not confirm whether your password was changed. Try to sign in with the new password before you try again here.',
      aborted: 'This was stopped before it was finished.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable':
        'This browser cannot protect your password for sending, so nothing was sent. Please use a current browser.',
      encryption: notProtected,
      undecryptable: 'The service could not read what was sent, so nothing was changed. Please try again.',
      'too-long': 'This password is too long for this service. Please choose a shorter one.',
      'ill-formed': 'This password contains a damaged character. Please type it again.',
      rejected: 'The service did not accept this. Nothing was changed.',
    },
    reference: ({ requestId }) => `If you contact support, quote reference ${requestId}.`,
  },
}
