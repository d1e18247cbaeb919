import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import 'react-password-kit/styles.css'

const { service, accessToken, encryption, worker } = Object.fromEntries(new URLSearchParams(location.search))
const resetToken = scrubResetToken()
const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })

export const Account = () => (
  <PasswordKitProvider
    host={service}
    appId="app"
    accessToken={accessToken}
    encryption={encryption}
    worker={worker === undefined ? undefined : makeWorker}
  >
    {resetToken === undefined ? (
      <ChangePasswordForm username="alice@example.com" />
    ) : (
      <ResetPasswordForm username="alice@example.com" resetToken={resetToken} />
    )}
  </PasswordKitProvider>
)
