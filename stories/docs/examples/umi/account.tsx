import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import 'react-password-kit/styles.css'
import { zhCN } from 'react-password-kit/locales/zh-cn'

const session = { email: 'user@example.com', getAccessToken: () => sessionStorage.getItem('access_token') ?? undefined }

export default function AccountPage() {
  return (
    <PasswordKitProvider
      host="https://your-tenant.genauth.ai"
      appId="your-app-id"
      accessToken={session.getAccessToken}
      locale={zhCN}
    >
      <ChangePasswordForm username={session.email} />
    </PasswordKitProvider>
  )
}
