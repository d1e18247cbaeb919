import { useEffect } from 'react'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'

/** The server reads the address, and draws the form. */
export const loader = ({ request }) => Object.fromEntries(new URL(request.url).searchParams)

export default function Account({ loaderData: { service, accessToken, encryption, token } }) {
  useEffect(() => void scrubResetToken(), [])
  return (
    <PasswordKitProvider host={service} appId="app" accessToken={accessToken} encryption={encryption}>
      {token === undefined ? (
        <ChangePasswordForm username="alice@example.com" />
      ) : (
        <ResetPasswordForm username="alice@example.com" resetToken={token} />
      )}
    </PasswordKitProvider>
  )
}
