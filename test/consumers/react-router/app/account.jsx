import { useEffect } from 'react'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'

/** The server reads the address, and draws the form. */
export const loader = ({ request }) => Object.fromEntries(new URL(request.url).searchParams)

const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })

export default function Account({ loaderData: { service, accessToken, encryption, token, worker } }) {
  useEffect(() => void scrubResetToken(), [])
  return (
    <PasswordKitProvider
      host={service}
      appId="app"
      accessToken={accessToken}
      encryption={encryption}
      worker={worker === undefined ? undefined : makeWorker}
    >
      {token === undefined ? (
        <ChangePasswordForm username="alice@example.com" />
      ) : (
        <ResetPasswordForm username="alice@example.com" resetToken={token} />
      )}
    </PasswordKitProvider>
  )
}
