import { ResetPasswordForm } from 'react-password-kit'

export interface ResetAndSignOutProps {
  resetToken?: string
  endAll: (signal: AbortSignal) => Promise<void>
}

export function ResetAndSignOut({ resetToken, endAll }: ResetAndSignOutProps) {
  return (
    <ResetPasswordForm
      resetToken={resetToken}
      sessions={{ end: ({ signal }) => endAll(signal) }}
      panelContent={<a href="/sign-in">Sign in</a>}
    />
  )
}
