import { useState, type SyntheticEvent } from 'react'
import type { Emulator } from '../../src/emulator/index.js'
import { ticketOf, type PasswordTicket } from '../../src/v2-tickets/index.js'
import { alice, type Situation } from './situations.js'

/** The service has an address, but nothing is sent there: the emulator answers in the page. */
export const host = 'https://service.example'

/** Under which name the service knows this browser. */
export const thisDevice = 'demo'

interface SignInProps {
  emulator: Emulator
  situation: Situation
  onSignedIn: (accessToken: string) => void
  onTicket: (ticket: PasswordTicket) => void
  onForgotten: () => void
  onReset: () => void
}

/** The application's own: the kit has no sign-in form. */
export function SignIn({ emulator, situation, onSignedIn, onTicket, onForgotten, onReset }: SignInProps) {
  const [isRefused, setIsRefused] = useState(false)
  const { account, ticket } = situation

  async function signIn(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    setIsRefused(false)
    const form = new FormData(event.currentTarget)
    const accessToken = await askForToken(emulator, form)
    if (!accessToken) return setIsRefused(true)
    const refused = ticket && ticketOf({ code: numbers[ticket], data: { token: emulator.issueTicket(email, ticket) } })
    if (!refused || refused.kind === 'weak') return onSignedIn(accessToken)
    emulator.revoke(accessToken)
    onTicket(refused)
  }

  if (account)
    return (
      <div className="demo-sign-in">
        <h1>Sign in to Acme</h1>
        <p className="demo-note">{account} has no password, and signs in with a code.</p>
        <button
          className="demo-button demo-primary"
          type="button"
          onClick={() => onSignedIn(emulator.issueAccessToken(account, { deviceId: thisDevice }))}
        >
          Sign in
        </button>
      </div>
    )
  return (
    <form className="demo-sign-in" onSubmit={(event) => void signIn(event)}>
      <h1>Sign in to Acme</h1>
      <p role="alert">{isRefused && 'That email and password do not go together.'}</p>
      <label>
        Email
        <input className="demo-input" name="email" type="email" autoComplete="username" defaultValue={email} required />
      </label>
      <label>
        Password
        <input className="demo-input" name="password" type="password" autoComplete="current-password" required />
      </label>
      <button className="demo-button demo-primary" type="submit">
        Sign in
      </button>
      <button className="demo-button" type="button" onClick={onForgotten}>
        Forgot password?
      </button>
      <button className="demo-button" type="button" onClick={onReset}>
        Follow a reset link
      </button>
      <p className="demo-note">
        The password of {email} is “{alice.password}” until you change it.
      </p>
    </form>
  )
}

const { email } = alice

/** With which the service refuses a sign-in until the password is changed. */
const numbers = { 'first-login': 1639, rotation: 2058 }

async function askForToken(emulator: Emulator, form: FormData): Promise<string | undefined> {
  const answer = await emulator.fetch(`${host}/api/v3/signin`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-authing-app-id': 'demo',
      'x-authing-device-id': thisDevice,
    },
    body: JSON.stringify({
      connection: 'PASSWORD',
      passwordPayload: { email: form.get('email'), password: form.get('password') },
    }),
  })
  const { data } = (await answer.json()) as { data?: { access_token?: string } }
  return data?.access_token
}
