import { PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'
import type { Service } from './account-page.js'

export function ForgottenPasswordPage({ service, onSignIn }: { service: Service; onSignIn: () => void }) {
  return (
    <PasswordKitProvider {...service}>
      <ResetPasswordForm onDone={onSignIn} />
    </PasswordKitProvider>
  )
}
