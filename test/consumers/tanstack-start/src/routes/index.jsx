import { createFileRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import 'react-password-kit/styles.css'

/** The server reads the address, and draws the form. */
export const Route = createFileRoute('/')({ validateSearch: (search) => search, component: Account })

const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })

function Account() {
  const { service, accessToken, encryption, token, worker } = Route.useSearch()
  // The router notices that the token leaves the address, and would pass none from then on.
  const [resetToken] = useState(token)
  useEffect(() => void scrubResetToken(), [])
  return (
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
}
