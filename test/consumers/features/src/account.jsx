import { useState } from 'react'
import {
  ChangePasswordForm,
  endOtherDevices,
  PasswordCard,
  PasswordKitProvider,
  ResetPasswordForm,
  usePasswordStatus,
} from 'react-password-kit'
import { ticketOf } from 'react-password-kit/v2-tickets'
import 'react-password-kit/styles.css'
import { makeWorker } from './make-worker.js'

const asked = new URLSearchParams(location.search)
const { service, page, accessToken, ticket, ticketNumber, proof, resetToken } = Object.fromEntries(asked)
const { tenantId, userPoolId } = Object.fromEntries(asked)

function Card() {
  const [mode, setMode] = useState()
  return mode ? <ChangePasswordForm mode={mode} /> : <PasswordCard onChange={setMode} />
}

function Reminder() {
  const [shown, setShown] = useState('card')
  if (shown === 'nothing') return null
  if (shown !== 'card') return <ChangePasswordForm mode={shown} />
  return <PasswordCard mode="expiring" rotationDays={90} onChange={setShown} onLater={() => setShown('nothing')} />
}

function OwnCard() {
  const { status, isSet, level, refresh } = usePasswordStatus()
  if (status !== 'ready') return <p>{status}</p>
  return (
    <>
      <p>{isSet ? `A password is set: ${level}` : 'No password is set'}</p>
      <button type="button" onClick={refresh}>
        Read again
      </button>
    </>
  )
}

function RefusedSignIn() {
  // What a sign-in answers that wants a new password first.
  const [given] = useState(() => ticketOf({ statusCode: 499, apiCode: Number(ticketNumber), data: { token: ticket } }))
  return <ChangePasswordForm ticket={given} />
}

// By the host's own server.
const endAll = async ({ signal }) => {
  const answer = await fetch('/sessions', { method: 'DELETE', signal })
  if (!answer.ok) throw new Error('The sessions have not ended.')
}

const captcha = (_, { proceed }) => (
  <button type="button" onClick={() => proceed({ body: { captchaCode: 'five' } })}>
    I am a person
  </button>
)

const passkey = ({ done }) => (
  <button type="button" onClick={() => done({ passwordResetToken: proof })}>
    Use my passkey
  </button>
)

const pages = {
  recovery: () => <ChangePasswordForm recovery={{ email: 'alice@example.com' }} />,
  auto: () => <ChangePasswordForm mode="auto" />,
  readOnly: () => <ChangePasswordForm readOnlyReason="Your company manages this password." />,
  verify: () => <ChangePasswordForm verify={passkey} />,
  challenge: () => <ChangePasswordForm challenge={captcha} />,
  suggest: () => <ChangePasswordForm suggest />,
  sessions: () => <ChangePasswordForm sessions={{ end: endOtherDevices() }} />,
  card: Card,
  reminder: Reminder,
  status: OwnCard,
  ticket: RefusedSignIn,
  change: () => <ChangePasswordForm />,
  resetSessions: () => <ResetPasswordForm resetToken={resetToken} sessions={{ end: endAll }} />,
  settings: () => <ResetPasswordForm mailLink />,
}

/** One page for each feature that is off by default. */
export function Account() {
  const Page = pages[page]
  return (
    <PasswordKitProvider
      host={service}
      appId="app"
      accessToken={() => accessToken}
      deviceId="here"
      tenantId={tenantId}
      userPoolId={userPoolId}
      worker={asked.has('worker') ? makeWorker : undefined}
      settings={page === 'settings' ? 'server' : undefined}
    >
      <Page />
    </PasswordKitProvider>
  )
}
