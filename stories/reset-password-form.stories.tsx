import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { systemClock, type Clock } from '../src/core/clock.js'
import type { PasswordErrorCode } from '../src/core/errors.js'
import { words } from '../src/core/messages.js'
import { failures, seededUsers, type Emulator, type EmulatorOptions, type Failure } from '../src/emulator/index.js'
import { extras } from '../src/locales/extras/en.js'
import { PasswordError, ResetPasswordForm, type ResetPasswordFormProps } from '../src/index.js'
import { ClockContext } from '../src/react/provider/clock-context.js'
import { useEmulator, type KitParameters } from './decorators.js'
import { askForCode, enterCode, labels, patience, resetPassword, theCode, type Page } from './people.js'
import { readTextMessages } from './read-text-messages.js'

const meta = {
  title: 'ResetPasswordForm',
  component: ResetPasswordForm,
  args: { onDone: fn() },
  parameters: { layout: 'fullscreen', ...kit() },
  // Each story has a service of its own, and what was asked of another is no reason to wait.
  beforeEach() {
    for (const key of Object.keys(localStorage)) if (key.startsWith('pwk-resend-')) localStorage.removeItem(key)
  },
} satisfies Meta<typeof ResetPasswordForm>

export default meta
type Story = StoryObj<typeof meta>

const send = 'POST /api/v3/send-email'
const verify = 'POST /api/v3/verify-reset-password-request'
const reset = 'POST /api/v3/reset-password'

/** Whose password is forgotten. */
export const Account: Story = {}

export const AccountByEmail: Story = { args: { channels: ['email'] } }

export const AccountByPhone: Story = { args: { channels: ['phone'], defaultCountryCode: '+49' } }

export const AccountFilledIn: Story = { args: { defaultAccount: 'alice@example.com' } }

export const NothingTyped: Story = {
  play: async (page) => {
    const field = await labels(page).account()
    await userEvent.click(labels(page).submit('account'))
    await waitFor(() => expect(field).toBeInvalid())
    await waitFor(() => expect(field).toHaveFocus())
  },
}

export const NotAnEmail: Story = {
  play: async (page) => {
    const field = await labels(page).account()
    await userEvent.type(field, 'alice@{Enter}')
    await waitFor(() => expect(field).toBeInvalid())
  },
}

/** The service cannot read what to us looks like an address. */
export const AccountMalformed: Story = {
  parameters: {
    ...kit({}, { route: send, envelope: { statusCode: 400, apiCode: 1_020_017 } }),
    shows: 'account-malformed',
  },
  play: async (page) => {
    const field = await labels(page).account()
    await userEvent.type(field, 'alice@example{Enter}')
    await waitFor(() => expect(field).toBeInvalid(), patience)
    const expected = labels(page).words.errors['account-malformed'] as string
    await within(page.canvasElement).findByText(expected)
  },
}

/** Every send takes a while, so that the time does not reveal whether there is such an account. */
export const Sending: Story = {
  parameters: kit({}, { ...failures.stall, route: send }),
  play: async (page) => {
    await userEvent.type(await labels(page).account(), 'alice@example.com{Enter}')
    await waitFor(() => expect(labels(page).submit('account')).toHaveAttribute('aria-disabled', 'true'))
  },
}

/** The service wants a captcha, or a second factor: `onChallenge` of the host takes over. */
export const Challenge: Story = {
  args: { onChallenge: fn() },
  parameters: kit({}, { route: send, envelope: { statusCode: 403, apiCode: 2000 } }),
  play: async (page) => {
    await userEvent.type(await labels(page).account(), 'alice@example.com{Enter}')
    await shownAbove(page, 'challenge')
    await expect(page.args.onChallenge).toHaveBeenCalledOnce()
  },
}

export const Unreachable: Story = {
  parameters: kit({}, { ...failures.unreachable, route: send }),
  play: async (page) => {
    await userEvent.type(await labels(page).account(), 'alice@example.com{Enter}')
    await shownAbove(page, 'network')
  },
}

/** For an account that does not exist it looks, and lasts, the same. */
export const Code: Story = { play: (page) => askForCode(page) }

export const CodeForAPhone: Story = { play: (page) => askForCode(page, '138 0013 8000') }

/** The link opens the mailbox in a new tab. */
export const CodeWithMailLink: Story = {
  args: { mailLink: true },
  parameters: kit({ users: [...seededUsers, { id: '4', email: 'ann@gmail.com' }] }),
  async play(page) {
    await askForCode(page, 'ann@gmail.com')
    const link = within(page.canvasElement).getByRole('link', { name: /Gmail/ })
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  },
}

/** `webOtp`: the browser reads the text message, and the form fills the code in and says so. The person sends it. */
export const CodeOfATextMessage: Story = {
  args: { channels: ['phone'], webOtp: true },
  beforeEach: readTextMessages,
  async play(page) {
    await askForCode(page, '138 0013 8000', 'phone')
    const code = await labels(page).code()
    await waitFor(() => expect(code).toHaveValue(theCode), patience)
    await within(page.canvasElement).findByText(extras.sms.filled, undefined, patience)
    await userEvent.click(labels(page).submit('code'))
    await labels(page).newPassword()
  },
}

/** `settings="server"`: the user pool sends codes of four digits, and only by email. */
export const SettingsOfTheService: Story = {
  parameters: {
    passwordKit: {
      provider: { settings: 'server' },
      options: { codeLength: 4, channels: ['email'], makeCode: () => '2468' },
    },
  },
}

/** Where a code was asked for within the minute, the earlier one is still valid. */
export const CodeAskedForBefore: Story = {
  parameters: kit({}, { route: send, envelope: { statusCode: 499, apiCode: 2080 } }),
  play: (page) => askForCode(page),
}

/** The service's own wait wins. */
export const TooManyCodes: Story = {
  parameters: kit({}, { ...failures.throttled, headers: { 'retry-after': '600' }, route: send }),
  play: (page) => askForCode(page),
}

/** Not tried at all: a wrong try would void the code. */
export const CodeTooShort: Story = {
  play: async (page) => {
    await enterCode(page, '2468')
    await waitFor(async () => expect(await labels(page).code()).toBeInvalid())
  },
}

/** As people paste it. */
export const CodePasted: Story = {
  play: async (page) => {
    await askForCode(page)
    await userEvent.click(await labels(page).code())
    await userEvent.paste('２４６-810')
    await userEvent.click(labels(page).submit('code'))
    await labels(page).newPassword()
  },
}

export const CodeSentByItself: Story = {
  args: { autoSubmitCode: true },
  play: async (page) => {
    await askForCode(page)
    await userEvent.type(await labels(page).code(), theCode)
    await labels(page).newPassword()
  },
}

/** It is used up, and the next can be sent when the countdown is over. */
export const WrongCode: Story = {
  parameters: { shows: 'wrong-code' },
  play: async (page) => {
    await enterCode(page, '111111')
    const code = await labels(page).code()
    await waitFor(() => expect(code).toBeInvalid(), patience)
    await within(page.canvasElement).findByText(labels(page).words.errors['wrong-code'] as string)
    await expect(code).toHaveValue('')
    await waitFor(() => expect(code).toHaveFocus())
  },
}

/** It came too late: five minutes of the form's clock are five seconds here. */
export const CodeExpired: Story = {
  parameters: { ...kit({}, { route: verify, envelope: { statusCode: 403, apiCode: 2300 } }), shows: 'code-expired' },
  render: (args) => (
    <ClockContext.Provider value={hurried}>
      <ResetPasswordForm {...args} />
    </ClockContext.Provider>
  ),
  play: async (page) => {
    await askForCode(page)
    const code = await labels(page).code()
    const { errors, code: step } = labels(page).words
    const expired = within(page.canvasElement)
    await expired.findByText(errors['code-expired'] as string, undefined, { timeout: 12_000 })
    await userEvent.type(code, theCode)
    await labels(page).press(step.submit)
    await waitFor(() => expect(code).toBeInvalid(), patience)
    await expired.findByText(errors['code-expired'] as string)
    await waitFor(() => expect(code).toHaveFocus())
  },
}

export const CodeUnreachable: Story = {
  parameters: kit({}, { ...failures.unreachable, route: verify }),
  play: async (page) => {
    await enterCode(page)
    await shownAbove(page, 'network')
    await expect(await labels(page).code()).toHaveValue(theCode)
  },
}

/** The code was right; its token expires after a while. */
export const NewPassword: Story = {
  play: async (page) => {
    await enterCode(page)
    await labels(page).newPassword()
  },
}

/** The one warning before the end. */
export const LastMinute: Story = { ...NewPassword, parameters: kit({ tokenExpiresIn: 55 }) }

/** Costs no second code. */
export const PasswordRefused: Story = {
  parameters: kit({}, { route: reset, envelope: { statusCode: 422, apiCode: 2029 } }),
  play: async (page) => {
    await enterCode(page)
    await labels(page).newPassword()
    await resetPassword(page)
    await waitFor(() => expect(labels(page).field('newPassword')).toBeInvalid(), patience)
  },
}

/** The button asks for a new code, with the account filled in. */
export const TokenExpired: Story = {
  parameters: { ...kit({ tokenExpiresIn: 1 }), shows: 'token-expired' },
  play: async (page) => {
    await enterCode(page)
    await labels(page).newPassword()
    await shownAbove(page, 'token-expired')
  },
}

export const Succeeded: Story = {
  play: async (page) => {
    await enterCode(page)
    await labels(page).newPassword()
    await resetPassword(page)
    const { reset: text } = labels(page).words
    await within(page.canvasElement).findByRole('heading', { name: text.success }, patience)
    await labels(page).press(text.leave)
    await expect(page.args.onDone).toHaveBeenCalledOnce()
  },
}

/** `resetToken`: the page was opened with a token that is good, and the last step is all there is. */
export const Link: Story = { args: { username: 'alice@example.com' }, render: (args) => <WithToken {...args} /> }

export const LinkSucceeded: Story = {
  ...Link,
  play: async (page) => {
    await resetPassword(page)
    await within(page.canvasElement).findByRole('heading', { name: labels(page).words.reset.success }, patience)
  },
}

/** `resetToken=""`: the address was cut off on its way through a mail program. */
export const LinkWithoutToken: Story = {
  args: { resetToken: '', username: 'alice@example.com' },
  parameters: { shows: 'token-missing' },
  play: async (page) => {
    await shownAbove(page, 'token-missing')
    await labels(page).press(labels(page).words.code.again)
    await expect(await labels(page).account()).toHaveValue('alice@example.com')
  },
}

/** The service says no more than that it does not take the token. */
export const LinkInvalid: Story = {
  args: { resetToken: 'a foreign token' },
  parameters: { shows: 'token-invalid' },
  play: async (page) => {
    await resetPassword(page)
    await shownAbove(page, 'token-invalid')
  },
}

/** A service that has a number for it, and a host that knows it. */
export const LinkExpired: Story = {
  args: { resetToken: 'old' },
  parameters: {
    passwordKit: {
      options: { codes: { 'reset-token-invalid': { apiCode: 4711 } } },
      provider: {
        mapError: (error) => (error.apiCode === 4711 ? new PasswordError('token-expired', '', error) : error),
      },
    } satisfies KitParameters,
  },
  play: async (page) => {
    await resetPassword(page)
    await shownAbove(page, 'token-expired')
  },
}

/** The answer to the first attempt was lost; the second shows that it had arrived. */
export const LinkUsed: Story = {
  ...Link,
  parameters: { ...kit({}, { ...failures.answerLost, route: reset }), shows: 'token-used' },
  play: async (page) => {
    await resetPassword(page)
    await shownAbove(page, 'outcome-unknown')
    await userEvent.click(labels(page).submit('reset'))
    await shownAbove(page, 'token-used')
  },
}

/** The host's server ends the sessions, since there is no access token after a reset. */
export const SignOutElsewhere: Story = {
  render: (args) => <WithToken {...args} />,
  args: {
    sessions: { end: async () => ({ ended: 2, total: 2 }) },
    panelContent: <a href="#sign-in">Sign in</a>,
  },
  play: async (page) => {
    const canvas = within(page.canvasElement)
    await expect(await canvas.findByRole('checkbox', { name: extras.sessions.ask }, patience)).toBeChecked()
    await resetPassword(page)
    await canvas.findByText(extras.sessions.all, { selector: 'p:not([role])' }, patience)
    await canvas.findByRole('link', { name: 'Sign in' })
  },
}

/** An emulator whose codes are known, and which may fail in one way. */
function kit(emulator: EmulatorOptions = {}, failure?: Failure) {
  const prepare = (made: Emulator) => void (failure && made.inject(failure))
  const options: EmulatorOptions = { makeCode: () => theCode, sendInterval: 0, ...emulator }
  return { passwordKit: { options, prepare } satisfies KitParameters }
}

/** A token is used up by a reset, so each story gets its own from the service. */
function WithToken(props: ResetPasswordFormProps) {
  const emulator = useEmulator()
  const [token] = useState(() => emulator.issueResetToken('alice@example.com'))
  return <ResetPasswordForm {...props} resetToken={token} />
}

async function shownAbove(page: Page, code: PasswordErrorCode): Promise<void> {
  const expected = words(labels(page).words.errors[code], new PasswordError(code))
  const alert = () => within(page.canvasElement).getByRole('alert')
  await waitFor(() => expect(alert()).toHaveTextContent(expected), patience)
  await waitFor(() => expect(alert()).toHaveFocus())
}

/** Sixty times as fast as others. */
const hurried: Clock = {
  now: () => systemClock.now() * 60,
  monotonic: () => systemClock.monotonic() * 60,
  after: (milliseconds, callback) => systemClock.after(milliseconds / 60, callback),
}
