import { useState } from 'react'
import {
  ChangePasswordForm,
  endOtherDevices,
  PasswordCard,
  PasswordKitProvider,
  ResetPasswordForm,
} from 'react-password-kit'
import { ticketOf } from 'react-password-kit/v2-tickets'
import 'react-password-kit/styles.css'

const { service, page, accessToken, ticket, proof } = Object.fromEntries(new URLSearchParams(location.search))

function Card() {
  const [mode, setMode] = useState()
  return mode ? <ChangePasswordForm mode={mode} /> : <PasswordCard onChange={setMode} />
}

function FirstLogin() {
  // What a sign-in answers that wants a new password first.
  const [given] = useState(() => ticketOf({ statusCode: 499, apiCode: 1639, data: { token: ticket } }))
  return <ChangePasswordForm ticket={given} />
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
  ticket: FirstLogin,
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
      settings={page === 'settings' ? 'server' : undefined}
    >
      <Page />
    </PasswordKitProvider>
  )
}
