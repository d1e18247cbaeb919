import { PasswordKitProvider, ResetPasswordForm, type PasswordKitProviderProps } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import 'react-password-kit/styles.css'

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

// Before anything else, your router too: it takes the token out of the page's address.
const resetToken = scrubResetToken() ?? ''

export function ResetLinkPage({ service, onSignIn }: { service: Service; onSignIn: () => void }) {
  return (
    <PasswordKitProvider {...service}>
      <ResetPasswordForm resetToken={resetToken} onDone={onSignIn} />
    </PasswordKitProvider>
  )
}
