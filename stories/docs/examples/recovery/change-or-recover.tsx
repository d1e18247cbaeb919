import { ChangePasswordForm } from 'react-password-kit'

export function ChangeOrRecover({ email, signOut }: { email: string; signOut: () => void }) {
  return <ChangePasswordForm recovery={{ email, onForgotPassword: signOut }} />
}
