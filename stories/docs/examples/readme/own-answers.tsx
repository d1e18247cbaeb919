import { ChangePasswordForm, type PasswordError } from 'react-password-kit'

interface OwnAnswersProps {
  signOut: () => void
  report: (code: PasswordError['code'], requestId?: string) => void
}

export function OwnAnswers({ signOut, report }: OwnAnswersProps) {
  return (
    <ChangePasswordForm
      onSuccess={({ shouldReauthenticate }) => {
        if (shouldReauthenticate) signOut()
      }}
      onError={(error) => report(error.code, error.requestId)}
    />
  )
}
