import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'

const asked = new URLSearchParams(location.search)

/** Knows neither the service nor a token: both are the server's. */
export const Account = () => (
  <PasswordKitProvider host="/auth" appId="app" encryption={asked.get('encryption')}>
    {asked.has('forgotten') ? <ResetPasswordForm /> : <ChangePasswordForm username="alice@example.com" />}
  </PasswordKitProvider>
)
