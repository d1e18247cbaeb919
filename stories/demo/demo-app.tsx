import { useState } from 'react'
import { createEmulator } from '../../src/emulator/index.js'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm, type EncryptionType } from '../../src/index.js'
import type { PasswordTicket } from '../../src/v2-tickets/index.js'
import { locales } from '../decorators.js'
import { Account } from './account.js'
import { Service } from './service.js'
import { host, SignIn, thisDevice } from './sign-in.js'
import { alice, situations, type Situation, type SituationName } from './situations.js'
import './demo-app.css'

type View =
  | { name: 'signed-out' }
  | { name: 'account'; accessToken: string }
  | { name: 'ticket'; ticket: PasswordTicket }
  | { name: 'forgotten' }
  | { name: 'reset'; resetToken: string }

const ways = { account: 'Sign out', ticket: 'Back to sign-in', forgotten: 'Cancel', reset: 'Back to sign-in' }

/** A small application around the kit. Its service runs in the page, and really decrypts. */
export function DemoApp() {
  const [encryption, setEncryption] = useState<EncryptionType>('rsa')
  const [language, setLanguage] = useState<keyof typeof locales>('en')
  const [name, setName] = useState<SituationName>('Nothing special')
  const names = Object.keys(situations) as SituationName[]
  return (
    <div className="demo">
      <header className="demo-bar">
        <strong>Acme</strong>
        <Choice label="Situation" options={names} value={name} onChange={setName} />
        <Choice label="Encryption" options={['rsa', 'sm2', 'none']} value={encryption} onChange={setEncryption} />
        <Choice
          label="Language"
          options={Object.keys(locales) as (keyof typeof locales)[]}
          value={language}
          onChange={setLanguage}
        />
        <p className="demo-note">{situations[name].about}</p>
      </header>
      <Main key={name} situation={situations[name]} encryption={encryption} language={language} />
    </div>
  )
}

interface MainProps {
  situation: Situation
  encryption: EncryptionType
  language: keyof typeof locales
}

/** With a service of its own for each situation. */
function Main({ situation, encryption, language }: MainProps) {
  const [emulator] = useState(() => {
    const made = createEmulator(situation.options)
    situation.prepare?.(made)
    return made
  })
  const [view, setView] = useState<View>({ name: 'signed-out' })
  const account = situation.account ?? alice.email
  const signOut = () => setView({ name: 'signed-out' })
  return (
    <main className="demo-main">
      <PasswordKitProvider
        host={host}
        appId="demo"
        deviceId={thisDevice}
        accessToken={view.name === 'account' ? view.accessToken : undefined}
        encryption={encryption}
        locale={locales[language]}
        fetch={emulator.fetch}
        {...situation.provider}
      >
        {view.name === 'signed-out' && (
          <SignIn
            emulator={emulator}
            situation={situation}
            onSignedIn={(accessToken) => setView({ name: 'account', accessToken })}
            onTicket={(ticket) => setView({ name: 'ticket', ticket })}
            onForgotten={() => setView({ name: 'forgotten' })}
            onReset={() => setView({ name: 'reset', resetToken: emulator.issueResetToken(account) })}
          />
        )}
        {view.name === 'account' && <Account account={account} situation={situation} />}
        {view.name === 'ticket' && (
          <ChangePasswordForm ticket={view.ticket} username={account} headingLevel={1} autoFocus suggest />
        )}
        {view.name === 'forgotten' && (
          <ResetPasswordForm defaultAccount={account} headingLevel={1} autoFocus mailLink suggest onDone={signOut} />
        )}
        {view.name === 'reset' && (
          <ResetPasswordForm username={account} resetToken={view.resetToken} headingLevel={1} autoFocus />
        )}
        {view.name !== 'signed-out' && (
          <button className="demo-button" type="button" onClick={signOut}>
            {ways[view.name]}
          </button>
        )}
      </PasswordKitProvider>
      <Service emulator={emulator} />
    </main>
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
