import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import 'react-password-kit/styles.css'
import { zhCN } from 'react-password-kit/locales/zh-cn'

export function AccountPage({ email, accessToken }: { email: string; accessToken: string }) {
  return (
    <PasswordKitProvider
      host="https://your-app.authing.cn"
      appId="your-app-id"
      accessToken={() => accessToken}
      locale={zhCN}
    >
      <ChangePasswordForm username={email} />
    </PasswordKitProvider>
  )
}
