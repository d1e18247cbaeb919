import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'
import { makeWorker } from './make-worker.js'

const asked = new URLSearchParams(window.location.search)
const { service, accessToken, encryption } = Object.fromEntries(asked)
const worker = asked.has('worker') ? makeWorker : undefined

/** The page of an account, or the one that a link leads to. */
export function Account({ resetToken }) {
  return (
    <PasswordKitProvider
      host={service}
      appId="app"
      accessToken={() => accessToken}
      encryption={encryption}
      worker={worker}
    >
      {resetToken === undefined ? (
        <ChangePasswordForm username="alice@example.com" />
      ) : (
        <ResetPasswordForm username="alice@example.com" resetToken={resetToken} />
      )}
    </PasswordKitProvider>
  )
}
