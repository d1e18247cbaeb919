import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'

const asked = new URLSearchParams(location.search)
const { service, accessToken, encryption } = Object.fromEntries(asked)
const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })
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
