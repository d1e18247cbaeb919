// What each number of the service comes to on the page. Written from the service's documentation and from what a person
// needs to know; it imports nothing, so that no mistake of the code is repeated here.

export type Place = 'Current password' | 'New password' | 'above the form'

export interface ServiceNumber {
  apiCode: number
  /** What its sources say it means. */
  meaning: string
  /** What `onError` gets. */
  code: string
  /** Where the words are in the form that changes a password, and where the focus goes. */
  place: Place
  /** The one field that is emptied. */
  emptied?: 'Current password'
  /** Part of what the person reads. */
  words: string
  /** Where the words are in the form that resets one, if elsewhere. */
  placeInReset?: Place
  /** And what is read there, if something else. */
  wordsInReset?: string
}

const rejected = 'The service did not accept this, so nothing was changed.'

const wrongPassword = {
  code: 'wrong-password',
  place: 'Current password',
  emptied: 'Current password',
  words: 'This is not your current password.',
  // A form that asks for no current password must not complain about one.
  placeInReset: 'above the form',
  wordsInReset: rejected,
} as const

const locked = {
  code: 'locked',
  place: 'above the form',
  words: 'Your account is locked.',
  wordsInReset: rejected, // It must not tell that the account exists.
} as const

const aboveTheForm = (code: string, words: string) => ({ code, words, place: 'above the form' }) as const

export const serviceNumbers: readonly ServiceNumber[] = [
  { apiCode: 2006, meaning: 'password wrong', ...wrongPassword },
  { apiCode: 2203, meaning: 'original password wrong', ...wrongPassword },
  { apiCode: 2333, meaning: 'account or password wrong', ...wrongPassword },
  { apiCode: 1_320_011, meaning: 'old password incorrect', ...wrongPassword },
  {
    apiCode: 2029,
    meaning: 'password shorter than 6',
    code: 'weak-password',
    place: 'New password',
    words: 'This password is too easy to guess.',
  },
  { apiCode: 2001, meaning: 'verification code wrong', ...aboveTheForm('wrong-code', 'This code is not right.') },
  { apiCode: 2300, meaning: 'verification code expired', ...aboveTheForm('code-expired', 'This code has expired.') },
  {
    apiCode: 2003,
    meaning: 'email malformed',
    ...aboveTheForm('account-malformed', 'The service cannot read this address.'),
  },
  {
    apiCode: 2028,
    meaning: 'phone or email wanted',
    ...aboveTheForm('account-malformed', 'The service cannot read this address.'),
  },
  {
    apiCode: 1_020_017,
    meaning: 'email malformed, as a send says it',
    ...aboveTheForm('account-malformed', 'The service cannot read this address.'),
  },
  {
    apiCode: 1_010_001,
    meaning: 'token invalid or expired',
    ...aboveTheForm('token-invalid', 'This password reset has expired or'),
  },
  {
    apiCode: 1_020_020,
    meaning: 'token invalid or expired',
    ...aboveTheForm('token-invalid', 'This password reset has expired or'),
  },
  { apiCode: 1643, meaning: 'locked, may unlock himself', ...locked },
  { apiCode: 2005, meaning: 'user locked', ...locked },
  { apiCode: 2057, meaning: 'locked after repeated failures', ...locked },
  { apiCode: 1002, meaning: 'too often', ...aboveTheForm('rate-limited', 'Too many attempts.') },
  { apiCode: 2080, meaning: 'sent within the minute', ...aboveTheForm('rate-limited', 'Too many attempts.') },
  {
    apiCode: 2027,
    meaning: 'the account came from OAuth and has no password',
    ...aboveTheForm('password-not-set', 'Your account has no password yet.'),
  },
  { apiCode: 1639, meaning: 'first login', ...aboveTheForm('change-required', 'You must choose a new password') },
  {
    apiCode: 2058,
    meaning: 'rotation period over',
    ...aboveTheForm('change-required', 'You must choose a new password'),
  },
  {
    apiCode: 2071,
    meaning: 'present password below the policy',
    ...aboveTheForm('change-required', 'You must choose a new password'),
  },
  {
    apiCode: 2061,
    meaning: 'policy changed meanwhile',
    ...aboveTheForm('policy-changed', 'The password rules have just changed.'),
  },
  { apiCode: 1635, meaning: 'personal MFA wanted', ...aboveTheForm('challenge', 'one more proof that it is you') },
  { apiCode: 1636, meaning: 'MFA of the app wanted', ...aboveTheForm('challenge', 'one more proof that it is you') },
  { apiCode: 2000, meaning: 'captcha needed', ...aboveTheForm('challenge', 'one more proof that it is you') },
  { apiCode: 2019, meaning: 'must verify first', ...aboveTheForm('challenge', 'one more proof that it is you') },
  {
    apiCode: 2201,
    meaning: 'original password missing',
    ...aboveTheForm('challenge', 'one more proof that it is you'),
  },
  {
    apiCode: 2004,
    meaning: 'user not found',
    ...aboveTheForm('account-not-found', 'We could not find this account.'),
  },
  {
    apiCode: 2036,
    meaning: 'user not in this pool',
    ...aboveTheForm('account-not-found', 'We could not find this account.'),
  },
  { apiCode: 1001, meaning: 'no permission', ...aboveTheForm('forbidden', 'You are not allowed') },
  { apiCode: 2018, meaning: 'not allowed to change this', ...aboveTheForm('forbidden', 'You are not allowed') },
  { apiCode: 2218, meaning: 'no email bound', ...aboveTheForm('forbidden', 'You are not allowed') },
  { apiCode: 2_120_008, meaning: 'user disabled', ...aboveTheForm('forbidden', 'You are not allowed') },
  { apiCode: 2020, meaning: 'not logged in', ...aboveTheForm('unauthorized', 'Please sign in and try again.') },
  { apiCode: 2206, meaning: 'login expired', ...aboveTheForm('unauthorized', 'Please sign in and try again.') },
  { apiCode: 2207, meaning: 'login wrong', ...aboveTheForm('unauthorized', 'Please sign in and try again.') },
  { apiCode: 2011, meaning: 'no such application', ...aboveTheForm('config', 'This form is not set up correctly.') },
  { apiCode: 2101, meaning: 'app id missing', ...aboveTheForm('config', 'This form is not set up correctly.') },
  {
    apiCode: 2016,
    meaning: 'the service could not decrypt the password',
    ...aboveTheForm('undecryptable', 'The service could not read what was sent'),
  },
]

/** Numbers that are not published, of other flows, or of disputed meaning: the kit does not guess. */
export const unknownNumbers: readonly [apiCode: number, meaning: string][] = [
  [987_654, 'it is not published'],
  [0, 'no business number'],
  [1000, 'system busy'],
  [1600, 'flow after sign-in done'],
  [1642, 'profile completion'],
  [1699, 'flow ended early'],
  [2021, 'its sources disagree'],
  [2026, 'user exists; not a weak password'],
  [2042, 'unverified email; not a password error'],
  [2100, 'registering too often'],
  [2231, 'parameters incomplete'],
  [6001, 'one-time code'],
  [1_320_010, 'no other login method; not a weak password'],
]

/** `statusCode` alone, in the order of the documentation; there is no apiCode beside it. */
export const statusCodes: readonly [statusCode: number, code: string, words: string][] = [
  [400, 'rejected', rejected],
  [401, 'unauthorized', 'Please sign in and try again.'],
  [402, 'rejected', rejected],
  [403, 'forbidden', 'You are not allowed'],
  [404, 'rejected', rejected],
  [409, 'rejected', rejected],
  [413, 'rejected', rejected],
  [422, 'rejected', rejected],
  [429, 'rate-limited', 'Too many attempts.'],
  [499, 'outcome-unknown', 'We could not confirm whether your password was changed.'],
  [500, 'outcome-unknown', 'We could not confirm whether your password was changed.'],
  [503, 'outcome-unknown', 'We could not confirm whether your password was changed.'],
  [601, 'outcome-unknown', 'We could not confirm whether your password was changed.'],
]
