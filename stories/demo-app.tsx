import { useState, useSyncExternalStore, type FormEvent } from 'react'
import { createEmulator, seededUsers, type Emulator } from '../src/emulator/index.js'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm, type EncryptionType } from '../src/index.js'
import { locales } from './decorators.js'
import './demo-app.css'

const host = 'https://service.example'
const alice = seededUsers[0]?.email ?? ''

type View =
  | { name: 'signed-out'; refused?: boolean }
  | { name: 'signed-in'; accessToken: string }
  | { name: 'forgotten' }
  | { name: 'reset'; resetToken: string }

const ways = { 'signed-in': 'Sign out', forgotten: 'Cancel', reset: 'Back to sign-in' }

/** A small application around the kit. Its service runs in the page, and really decrypts. */
export function DemoApp() {
  const [emulator] = useState(() => createEmulator())
  const [encryption, setEncryption] = useState<EncryptionType>('rsa')
  const [language, setLanguage] = useState<keyof typeof locales>('en')
  const [view, setView] = useState<View>({ name: 'signed-out' })
  return (
    <div className="demo">
      <header className="demo-bar">
        <strong>Acme</strong>
        <Choice label="Encryption" options={['rsa', 'sm2', 'none']} value={encryption} onChange={setEncryption} />
        <Choice
          label="Language"
          options={Object.keys(locales) as (keyof typeof locales)[]}
          value={language}
          onChange={setLanguage}
        />
      </header>
      <main className="demo-main">
        <PasswordKitProvider
          host={host}
          appId="demo"
          accessToken={view.name === 'signed-in' ? view.accessToken : undefined}
          encryption={encryption}
          locale={locales[language]}
          fetch={emulator.fetch}
        >
          {view.name === 'signed-out' && (
            <SignIn
              emulator={emulator}
              refused={view.refused ?? false}
              onAttempt={() => setView({ name: 'signed-out' })}
              onAnswer={(accessToken) =>
                setView(accessToken ? { name: 'signed-in', accessToken } : { name: 'signed-out', refused: true })
              }
              onForgotten={() => setView({ name: 'forgotten' })}
              onReset={() => setView({ name: 'reset', resetToken: emulator.issueResetToken(alice) })}
            />
          )}
          {view.name === 'signed-in' && <ChangePasswordForm mode="auto" username={alice} headingLevel={1} autoFocus />}
          {view.name === 'forgotten' && (
            <ResetPasswordForm
              defaultAccount={alice}
              headingLevel={1}
              autoFocus
              onDone={() => setView({ name: 'signed-out' })}
            />
          )}
          {view.name === 'reset' && (
            <ResetPasswordForm username={alice} resetToken={view.resetToken} headingLevel={1} autoFocus />
          )}
          {view.name !== 'signed-out' && (
            <button className="demo-button" type="button" onClick={() => setView({ name: 'signed-out' })}>
              {ways[view.name]}
            </button>
          )}
        </PasswordKitProvider>
        <aside className="demo-service" aria-label="The service">
          <Mailbox emulator={emulator} />
          <Learned emulator={emulator} />
        </aside>
      </main>
    </div>
  )
}

interface SignInProps {
  emulator: Emulator
  refused: boolean
  onAttempt: () => void
  onAnswer: (accessToken: string | undefined) => void
  onForgotten: () => void
  onReset: () => void
}

/** The application's own: the kit has no sign-in form. */
function SignIn({ emulator, refused, onAttempt, onAnswer, onForgotten, onReset }: SignInProps) {
  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    onAttempt()
    const form = new FormData(event.currentTarget)
    const answer = await emulator.fetch(`${host}/api/v3/signin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-authing-app-id': 'demo' },
      body: JSON.stringify({
        connection: 'PASSWORD',
        passwordPayload: { email: form.get('email'), password: form.get('password') },
      }),
    })
    const { data } = (await answer.json()) as { data?: { access_token?: string } }
    onAnswer(data?.access_token)
  }
  return (
    <form className="demo-sign-in" onSubmit={(event) => void signIn(event)}>
      <h1>Sign in to Acme</h1>
      <p role="alert">{refused && 'That email and password do not go together.'}</p>
      <label>
        Email
        <input className="demo-input" name="email" type="email" autoComplete="username" defaultValue={alice} required />
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
        The password of {alice} is “{seededUsers[0]?.password}” until you change it.
      </p>
    </form>
  )
}

/** What has arrived at the people the service sends codes to. */
function Mailbox({ emulator }: { emulator: Emulator }) {
  const outbox = useSyncExternalStore(emulator.subscribe, () => emulator.outbox)
  return (
    <section>
      <h2>Mailbox</h2>
      {outbox.length === 0 && <p className="demo-note">Empty. Forget your password, and a code arrives here.</p>}
      <ol>
        {outbox.map(({ to, phoneCountryCode = '', code, channel, lang, sentAt }) => (
          <li key={`${to} ${sentAt}`}>
            <p>
              Your code is <code>{code}</code>
            </p>
            <p className="demo-note">
              {channel} to {phoneCountryCode} {to}, in {lang}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the service found when it decrypted: the proof that nothing here is pretended. */
function Learned({ emulator }: { emulator: Emulator }) {
  const changes = useSyncExternalStore(emulator.subscribe, () => emulator.changes)
  const requests = useSyncExternalStore(emulator.subscribe, () => emulator.requests)
  return (
    <section>
      <h2>What the service decrypted</h2>
      {changes.length === 0 && <p className="demo-note">Nothing yet. Change a password, and it appears here.</p>}
      <ol>
        {changes.map(({ requestId, newPassword, encryptType, route }) => (
          <li key={requestId}>
            <p>
              New password <code>{newPassword}</code> under <code>{encryptType}</code>
            </p>
            <p className="demo-note">
              {route}: <code>{requests.find((request) => request.requestId === requestId)?.body}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  options: readonly Value[]
  value: Value
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <label className="demo-choice">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}
