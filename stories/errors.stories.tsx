import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import type { PasswordErrorCode } from '../src/core/errors.js'
import { words } from '../src/core/messages.js'
import type { FieldName } from '../src/core/policy.js'
import { failures, type Emulator, type Failure } from '../src/emulator/index.js'
import { ChangePasswordForm, PasswordError, ResetPasswordForm } from '../src/index.js'
import type { KitParameters } from './decorators.js'
import { changePassword, labels, resetPassword, type Page } from './people.js'

/** Every way in which the service or the way to it can fail, and what the form makes of it. */
const meta = {
  title: 'Errors',
  component: ChangePasswordForm,
  args: { username: 'alice@example.com' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ChangePasswordForm>

export default meta
type Story = StoryObj<typeof meta>

const write = 'POST /api/v3/update-password'
const keys = 'GET /api/v3/system'

/** The service refuses the change with this number. */
const refusal = (apiCode: number, more: Partial<Failure> & { data?: unknown } = {}) => {
  const { data, ...failure } = more
  const envelope = { statusCode: 403, apiCode, message: 'Prose of the service', ...(data !== undefined && { data }) }
  return (emulator: Emulator) => emulator.inject({ route: write, envelope, ...failure })
}

const story = (code: PasswordErrorCode, kit: KitParameters): Story => ({
  parameters: { passwordKit: kit, shows: code },
  play: async (page) => {
    await changePassword(page)
    await shownAbove(page, code)
  },
})

export const WrongPassword: Story = {
  parameters: {
    passwordKit: { prepare: refusal(2333, { data: { remainCount: 2 } }) } satisfies KitParameters,
    shows: 'wrong-password',
  },
  play: async (page) => {
    await changePassword(page)
    await shownAt(page, 'currentPassword', 'wrong-password')
    await expect(labels(page).field('newPassword')).not.toHaveValue('')
  },
}

/** The service's verdict is at the field, whose text stays for a correction. */
export const WeakPassword: Story = {
  parameters: { passwordKit: { prepare: refusal(2029) } satisfies KitParameters, shows: 'weak-password' },
  play: async (page) => {
    await changePassword(page)
    await shownAt(page, 'newPassword', 'weak-password')
  },
}

export const Locked = story('locked', { prepare: refusal(2057, { status: 200, headers: { 'retry-after': '90' } }) })
export const LockedByAnAdministrator = story('locked', { account: 'dave@example.com' })
export const RateLimited = story('rate-limited', {
  prepare: (emulator) => emulator.inject({ ...failures.throttled, route: write }),
})
export const PasswordNotSet = story('password-not-set', { prepare: refusal(2027) })
export const ChangeRequired = story('change-required', { prepare: refusal(1639) })
export const PolicyChanged = story('policy-changed', { prepare: refusal(2061) })
export const Challenge = story('challenge', { prepare: refusal(2019) })
export const AccountNotFound = story('account-not-found', { prepare: refusal(2004) })
export const Forbidden = story('forbidden', { prepare: refusal(1001) })
export const Unauthorized = story('unauthorized', { provider: { accessToken: 'expired' } })
export const Config = story('config', { prepare: refusal(2101) })
export const Rejected = story('rejected', { prepare: refusal(987_654) })

export const Network = story('network', {
  prepare: (emulator) => emulator.inject({ ...failures.unreachable, route: keys, times: 9 }),
})
export const Timeout = story('timeout', {
  provider: { timeoutMs: 300 },
  prepare: (emulator) => emulator.inject({ ...failures.stall, route: keys, times: 9 }),
})
export const Redirected = story('redirected', {
  prepare: (emulator) => emulator.inject({ ...failures.redirect, route: keys, times: 9 }),
})
export const BadResponse = story('bad-response', {
  prepare: (emulator) => emulator.inject({ ...failures.htmlFromProxy, route: keys, times: 9 }),
})
export const OutcomeUnknown = story('outcome-unknown', {
  prepare: (emulator) => emulator.inject({ ...failures.answerLost, route: write }),
})

export const NoKey = story('no-key', {
  prepare: (emulator) => emulator.inject({ route: keys, body: '{}', times: 9 }),
})
export const BadKey = story('bad-key', {
  provider: { encryption: { type: 'rsa', publicKey: 'not a key' } },
})
/** The next attempt asks for a fresh key. */
export const Undecryptable = story('undecryptable', { prepare: refusal(2016) })
export const Encryption = story('encryption', {
  provider: { encryption: { type: 'own', seal: () => Promise.reject(new Error('broken')) } },
})

/** Tried all the same, since browsers behind a VPN may be wrong about it; nothing is queued for later. */
export const Offline: Story = {
  ...story('offline', {
    prepare: (emulator) => emulator.inject({ ...failures.unreachable, route: keys, times: 9 }),
  }),
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    return () => void Reflect.deleteProperty(navigator, 'onLine')
  },
}
export const CryptoUnavailable = story('crypto-unavailable', {
  provider: { encryption: { type: 'own', seal: () => Promise.reject(new PasswordError('crypto-unavailable')) } },
})

/** Some browsers do not ask again for code that they could not fetch. */
export const ReloadNeeded = story('reload-needed', {
  provider: { encryption: { type: 'own', seal: () => Promise.reject(new PasswordError('reload-needed')) } },
})

/** An encryptor of the host's, which has not said how much it can take. */
export const TooLong: Story = {
  ...story('too-long', {
    provider: { encryption: { type: 'own', seal: () => Promise.reject(new PasswordError('too-long')) } },
  }),
  play: async (page) => {
    await changePassword(page)
    await shownAt(page, 'newPassword', 'too-long')
  },
}

/** `mapError` gives a number of this tenant a meaning. */
export const Mapped: Story = {
  parameters: {
    shows: 'same-password',
    passwordKit: {
      prepare: refusal(499_123),
      provider: {
        mapError: (error) =>
          error.apiCode === 499_123 ? new PasswordError('same-password', error.message, error) : error,
      },
    } satisfies KitParameters,
  },
  play: async (page) => {
    await changePassword(page)
    await shownAt(page, 'newPassword', 'same-password')
  },
}

/** For an unpublished number the service's own sentence is shown too, as text. */
export const ServiceWords: Story = {
  parameters: { passwordKit: { prepare: refusal(987_654) } satisfies KitParameters },
  play: async (page) => {
    await changePassword(page)
    await shownAbove(page, 'rejected')
    await expect(within(page.canvasElement).getByText('Prose of the service')).toBeVisible()
  },
}

export const ServiceWordsLeftOut: Story = {
  parameters: {
    passwordKit: { prepare: refusal(987_654), provider: { showServiceMessage: false } } satisfies KitParameters,
  },
  play: async (page) => {
    await changePassword(page)
    await shownAbove(page, 'rejected')
    await expect(within(page.canvasElement).queryByText('Prose of the service')).toBeNull()
  },
}

/** Whoever only holds a token must not learn that the account is locked. */
export const LockedWhileResetting: Story = {
  render: () => <ResetPasswordForm resetToken="any" />,
  parameters: {
    passwordKit: {
      prepare: (emulator) =>
        emulator.inject({
          route: 'POST /api/v3/reset-password',
          envelope: { statusCode: 403, apiCode: 2005 },
          headers: { 'retry-after': '90' },
        }),
    } satisfies KitParameters,
  },
  play: async (page) => {
    await resetPassword(page)
    await shownAbove(page, 'rejected')
  },
}

function alertOf(page: Page): HTMLElement {
  return within(page.canvasElement).getByRole('alert')
}

async function shownAbove(page: Page, code: PasswordErrorCode): Promise<void> {
  const expected = words(labels(page).words.errors[code], new PasswordError(code))
  await waitFor(() => expect(alertOf(page)).toHaveTextContent(expected), { timeout: 4000 })
  await waitFor(() => expect(alertOf(page)).toHaveFocus())
}

/** Under the field, which gets the focus. */
async function shownAt(page: Page, name: FieldName, code: PasswordErrorCode): Promise<void> {
  const { field, words: all } = labels(page)
  await waitFor(() => expect(field(name)).toHaveFocus())
  await expect(field(name)).toBeInvalid()
  const expected = words(all.errors[code], new PasswordError(code, '', { attemptsLeft: 2 }))
  await expect(field(name)).toHaveAccessibleDescription(expect.stringContaining(expected))
}
