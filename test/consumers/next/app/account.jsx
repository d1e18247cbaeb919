'use client'

import { useEffect } from 'react'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'

export function Account({ service, encryption, accessToken, token, policy }) {
  useEffect(() => void scrubResetToken(), [])
  return (
    <PasswordKitProvider host={service} appId="app" accessToken={accessToken} encryption={encryption} policy={policy}>
      {token === undefined ? (
        <ChangePasswordForm username="alice@example.com" />
      ) : (
        <ResetPasswordForm username="alice@example.com" resetToken={token} />
      )}
    </PasswordKitProvider>
  )
}
