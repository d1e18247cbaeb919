import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import 'react-password-kit/styles.css'

export function AccountPage({ email, accessToken }: { email: string; accessToken: string }) {
  return (
    <PasswordKitProvider host="https://your-tenant.genauth.ai" appId="your-app-id" accessToken={() => accessToken}>
      <ChangePasswordForm username={email} />
    </PasswordKitProvider>
  )
}
