import { ResetPasswordForm } from 'react-password-kit'

export function ForgottenPassword() {
  return <ResetPasswordForm channels={['phone']} webOtp />
}
