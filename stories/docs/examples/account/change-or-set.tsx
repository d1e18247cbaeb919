import { ChangePasswordForm } from 'react-password-kit'

export function ChangeOrSet({ username, ownedBy }: { username: string; ownedBy?: string }) {
  const reason = ownedBy && `${ownedBy} manages your password.`
  return <ChangePasswordForm mode="auto" username={username} readOnlyReason={reason} />
}
