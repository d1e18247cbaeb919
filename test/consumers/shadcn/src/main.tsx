import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PasswordKitProvider, type EncryptionType } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import { ChangePasswordForm } from '@/components/change-password-form'
import { ResetPasswordForm } from '@/components/reset-password-form'

const asked = Object.fromEntries(new URLSearchParams(location.search))
const resetToken = scrubResetToken()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <PasswordKitProvider
      host={asked['service'] ?? ''}
      appId="app"
      accessToken={asked['accessToken'] ?? ''}
      encryption={asked['encryption'] as EncryptionType}
    >
      {resetToken === undefined ? (
        <ChangePasswordForm username="alice@example.com" />
      ) : (
        <ResetPasswordForm username="alice@example.com" resetToken={resetToken} />
      )}
    </PasswordKitProvider>
  </StrictMode>,
)
