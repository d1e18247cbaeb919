'use client'

import { useEffect } from 'react'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'

const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })

export function Account({ service, encryption, accessToken, token, worker, policy }) {
  useEffect(() => void scrubResetToken(), [])
  return (
    <PasswordKitProvider
      host={service}
      appId="app"
      accessToken={accessToken}
      encryption={encryption}
      policy={policy}
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
