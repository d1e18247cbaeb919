import { PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'

export function ForgottenPasswordPage() {
  return (
    <PasswordKitProvider host="https://your-tenant.genauth.ai" appId="your-app-id">
      <ResetPasswordForm onDone={() => location.assign('/sign-in')} />
    </PasswordKitProvider>
  )
}
