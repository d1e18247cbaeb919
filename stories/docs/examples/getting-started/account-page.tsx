import { ChangePasswordForm, PasswordKitProvider, type PasswordKitProviderProps } from 'react-password-kit'
import 'react-password-kit/styles.css'

/** The host of your tenant, without a path, and the id of your application. `fetch` is for tests. */
export type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

interface AccountPageProps {
  service: Service
  user: { email: string }
  getAccessToken: () => string | undefined
  onChanged: () => void
}

export function AccountPage({ service, user, getAccessToken, onChanged }: AccountPageProps) {
  return (
    <PasswordKitProvider {...service} accessToken={getAccessToken}>
      <ChangePasswordForm username={user.email} onSuccess={onChanged} />
    </PasswordKitProvider>
  )
}
