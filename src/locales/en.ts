import { listFormat, numberFormat } from '../core/formats.js'
import type { Locale } from '../core/messages.js'

const count = numberFormat('en')
const list = listFormat('en')
const counted = (n: number, noun: string) => `${count(n)} ${noun}${n === 1 ? '' : 's'}`
const characters = (n: number) => counted(n, 'character')
const duration = (seconds: number) =>
  seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')

const classNames = {
  letter: 'letters',
  lowercase: 'lowercase letters',
  uppercase: 'uppercase letters',
  digit: 'digits',
  symbol: 'symbols',
}
const classes = ({ limit, classes: of = [] }: { limit: number; classes?: readonly (keyof typeof classNames)[] }) =>
  `${limit < of.length ? `at least ${limit} of: ` : ''}${list(of.map((name) => classNames[name])) || 'characters of any kind'}`

const notProtected = 'Your password could not be protected, so nothing was sent. Please try again later.'
const unreadable = 'The service gave an unexpected answer, so nothing was changed. Please try again later.'
const damaged = 'This password contains a damaged character. Please type it again.'

const changed = {
  submit: 'Change password',
  pending: 'Changing your password…',
  done: 'Your password has been changed.',
  success: 'Password changed',
  next: 'Use your new password the next time you sign in.',
}

const field = (name: string, label: string, required: string) => ({
  label,
  required,
  show: `Show ${name}`,
  hide: `Hide ${name}`,
  shown: `Your ${name} is visible.`,
  hidden: `Your ${name} is hidden.`,
})

/** English. */
export const en: Locale = {
  tag: 'en',
  dir: 'ltr',
  messages: {
    change: { title: 'Change password', ...changed },
    set: {
      title: 'Set a password',
      submit: 'Set password',
      pending: 'Setting your password…',
      done: 'Your password has been set.',
      success: 'Password set',
      next: 'You can sign in with your new password now.',
    },
    forced: {
      title: 'Choose your own password',
      description: 'Please replace the password you were given.',
      ...changed,
    },
    expired: { title: 'Your password has expired', description: 'Please choose a new one to go on.', ...changed },
    account: {
      title: 'Forgot your password?',
      description: 'We will send you a code.',
      label: { email: 'Email', phone: 'Phone number', both: 'Email or phone number' },
      enter: {
        email: 'Enter your email, like name@example.com.',
        phone: 'Enter your phone number.',
        both: 'Enter your email or phone number.',
      },
      country: 'Country or region of the phone number',
      submit: 'Send code',
      pending: 'Sending a code…',
      change: 'Change',
    },
    code: {
      title: 'Enter the code',
      sent: 'If there is such an account, a code is on its way.',
      recent: 'No new code has been sent. If you already have one, enter it.',
      used: 'The last code cannot be used again.',
      label: 'Verification code',
      hint: ({ seconds }) => `The code is good for ${duration(seconds)}.`,
      enter: ({ length }) => `Enter the ${counted(length, 'character')} of the code.`,
      submit: 'Continue',
      pending: 'Checking the code…',
      again: 'Get a new code',
      wait: ({ seconds }) => `You can get a new code in ${duration(seconds)}.`,
      waitOver: 'You can get a new code now.',
    },
    reset: {
      title: 'Choose a new password',
      submit: 'Reset password',
      pending: 'Resetting your password…',
      done: 'Your password has been reset.',
      success: 'Password reset',
      next: 'You can sign in with your new password now.',
      deadline: ({ seconds }) => `You have ${duration(seconds)} for this.`,
      leave: 'Back to sign-in',
    },
    fields: {
      currentPassword: field('current password', 'Current password', 'Enter your current password.'),
      newPassword: field('new password', 'New password', 'Enter a new password.'),
      confirmPassword: field('password confirmation', 'Confirm new password', 'Enter the new password again.'),
    },
    hint: 'A few unrelated words are hard to guess and easy to remember.',
    rules: {
      'ill-formed': damaged,
      'too-short': ({ limit }) => `Use at least ${characters(limit)}.`,
      'too-long': ({ limit }) => `Use at most ${characters(limit)}.`,
      'too-many-bytes': ({ measured, limit }) =>
        `Too long by ${counted(measured - limit, 'byte')}. Letters and digits count 1, Chinese characters 3, most emoji 4.`,
      classes: (about) => `Use ${classes(about)}.`,
      forbidden: 'Choose a password that is not your account name or the name of this service.',
      common: 'This is one of the most used passwords. Choose one that is harder to guess.',
      custom: 'This does not follow the rules of the service. Choose another password.',
      breached: 'This password is known from data leaks. Choose another password.',
      'same-password': 'Choose a password that differs from your current one.',
      mismatch: 'This does not match the new password.',
    },
    requirements: {
      'too-short': ({ limit }) => `At least ${characters(limit)}`,
      'too-long': ({ limit }) => `At most ${characters(limit)}`,
      classes: (about) => `Has ${classes(about)}`,
      forbidden: 'Not your account name or the name of this service',
      custom: 'Follows the rules of the service',
      'same-password': 'Differs from your current password',
    },
    requirementsTitle: 'Your new password',
    requirementStates: { met: ': met.', unmet: ': not met yet.', service: ': checked by the service.' },
    requirementsMet: ({ met, total }) => `${count(met)} of ${counted(total, 'requirement')} met.`,
    policyLoading: 'Loading the password rules…',
    policyFailed: 'The password rules could not be loaded. The service will check your new password.',
    notes: {
      'blank-at-edge': 'Your password starts or ends with a space. It is part of the password.',
      invisible: 'Your password has characters that cannot be seen. Make sure that you can type them again.',
      'other-keyboards': 'Some characters in your password may be hard to type on other devices.',
      'breach-unknown': 'We could not check whether this password is known from data leaks.',
    },
    strength: {
      label: 'Password strength',
      none: 'Not evaluated',
      words: { 0: 'Very weak', 1: 'Weak', 2: 'Fair', 3: 'Good', 4: 'Strong' },
    },
    errors: {
      'wrong-password': ({ attemptsLeft }) =>
        `This is not your current password. ${attemptsLeft === undefined ? 'Please type it again.' : `You have ${counted(attemptsLeft, 'attempt')} left.`}`,
      'same-password': 'Choose a password that differs from your current one.',
      'weak-password': 'This password is too easy to guess. Please choose a longer one.',
      'wrong-code': 'This code is not right. A wrong try uses a code up: please get a new one.',
      'code-expired': 'This code has expired. Please get a new one.',
      'account-malformed': 'The service cannot read this address. Please check it.',
      'token-missing': 'This link is not complete. Please open it again, or get a new code.',
      'token-invalid': 'This password reset has expired or has already been used. Please get a new code.',
      'token-expired': 'This password reset has expired. Please get a new code.',
      'token-used': 'This password reset has already been used. Try signing in with the new password first.',
      locked: 'Your account is locked. Please try again later, or contact support.',
      'rate-limited': 'Too many attempts. Please wait a little and try again.',
      'password-not-set': 'Your account has no password yet.',
      'change-required': 'You must choose a new password to go on.',
      'policy-changed': 'The password rules have just changed. Please check your new password and try again.',
      challenge: 'The service wants one more proof that it is you.',
      'account-not-found': 'We could not find this account.',
      forbidden: 'You are not allowed to change this password.',
      unauthorized: 'Your session has ended. Please sign in and try again.',
      config: 'This form is not set up correctly. Please tell the people who run this site.',
      network: 'We could not reach the service, so nothing was changed. Please try again.',
      offline: 'You are offline, so nothing was sent. Please connect and try again.',
      'reload-needed':
        'A part of this form could not be loaded, so nothing was changed. Please check your connection and reload the page.',
      timeout: 'The service took too long, so nothing was changed. Please try again.',
      redirected: unreadable,
      'bad-response': unreadable,
      'outcome-unknown':
        'We could not confirm whether your password was changed. Try signing in with the new password first.',
      aborted: 'This was stopped, so nothing was changed.',
      'no-key': notProtected,
      'bad-key': notProtected,
      'crypto-unavailable': 'This browser cannot protect your password, so nothing was sent. Please use a current one.',
      encryption: notProtected,
      undecryptable: 'The service could not read what was sent, so nothing was changed. Please try again.',
      'too-long': 'This password is too long for the service. Please choose a shorter one.',
      'ill-formed': damaged,
      rejected: 'The service did not accept this, so nothing was changed.',
    },
    wait: ({ seconds }) => `You can try again in ${duration(seconds)}.`,
    waitOver: 'You can try again now.',
    fieldIssue: ({ field, issue }) => `${field}: ${issue}`,
    capsLock: 'Caps Lock is on.',
    cancel: 'Cancel',
    close: 'Close',
    unchanged: 'Your password was not changed.',
    retry: 'Try again',
    reference: ({ requestId }) => `If you contact support, quote reference ${requestId}.`,
  },
}
