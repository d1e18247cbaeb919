import type { Emulator, EmulatorOptions, TicketKind } from '../../src/emulator/index.js'
import { scenarios } from '../../src/emulator/index.js'
import type { ChangePasswordFormProps, PasswordCardProps, PasswordKitProviderProps } from '../../src/index.js'
import { drawCaptcha } from '../draw-captcha.js'

/** What differs from a service where all goes well and a person who has a password. */
export interface Situation {
  /** What it shows, for the person who tries it. */
  about: string
  /** Signs in without a password. @default Alice signs in with hers */
  account?: string
  /** What the service answers to the right password in place of an access token. */
  ticket?: TicketKind
  options?: EmulatorOptions
  prepare?: (emulator: Emulator) => void
  provider?: Partial<PasswordKitProviderProps>
  card?: Partial<PasswordCardProps>
  form?: Partial<ChangePasswordFormProps>
}

/** As the emulator has her from the start. */
export const alice = { email: 'alice@example.com', password: 'correct horse battery' }

const updatePassword = 'POST /api/v3/update-password'

export const situations = {
  'Nothing special': {
    about: 'Alice is signed in on two other devices, and has a mailbox for codes.',
    prepare(emulator) {
      for (const deviceId of ['phone', 'laptop']) emulator.issueAccessToken(alice.email, { deviceId })
    },
  },
  'No password yet': {
    about: 'Carol signed up with a code. The form asks for no current password.',
    account: 'carol@example.com',
  },
  'Password expires soon': {
    about: 'The application knows that a password is good for a week. The reminder can be put off.',
    card: { mode: 'expiring', rotationDays: 7 },
  },
  'Password has expired': {
    about: 'The service refuses the sign-in with a ticket (2058) that can set a new password once.',
    ticket: 'rotation',
  },
  'First sign-in': {
    about: 'An administrator has set the password. The refused sign-in (1639) has a ticket.',
    ticket: 'first-login',
  },
  'Rules of the service': {
    about: 'The form reads the rules from the service, and a suggested password keeps them.',
    options: { publicConfig: { passwordStrength: 3 } },
    provider: { policy: 'server' },
  },
  'Codes of four digits': {
    about: 'The form reads the length of a code, and that codes go by email only. Forget the password to see it.',
    options: { codeLength: 4, channels: ['email'] },
    provider: { settings: 'server' },
  },
  'Captcha before a change': {
    about: 'The service asks for more proof. What answers it comes inside the form, which then goes on.',
    prepare: (emulator) =>
      void emulator.inject({ route: updatePassword, envelope: { statusCode: 403, apiCode: 2000 } }),
    form: { challenge: drawCaptcha },
  },
  'Owned by a company': {
    about: "The company's identity provider owns the password.",
    form: { readOnlyReason: 'Your company manages this password. Change it in the company’s own portal.' },
  },
  'Two wrong passwords lock': {
    about: 'The service counts wrong passwords.',
    options: { failureLimit: 2 },
  },
  'Slow service': { about: 'Each answer takes three seconds.', ...scenarios.slow },
  'Answer is lost': { about: 'The password is changed, but no answer arrives.', ...scenarios.answerLost },
} as const satisfies Record<string, Situation>

export type SituationName = keyof typeof situations
