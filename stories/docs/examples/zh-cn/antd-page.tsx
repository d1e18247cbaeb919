import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import { zhCN } from 'react-password-kit/locales/zh-cn'
import { AntdTheme } from 'react-password-kit/themes/antd'
import 'react-password-kit/styles.css'

export function AccountPage({ email, accessToken }: { email: string; accessToken: string }) {
  return (
    <PasswordKitProvider
      host="https://your-app.authing.cn"
      appId="your-app-id"
      accessToken={() => accessToken}
      locale={zhCN}
    >
      <AntdTheme>
        <div style={{ maxWidth: 400 }}>
          <ChangePasswordForm username={email} />
        </div>
      </AntdTheme>
    </PasswordKitProvider>
  )
}
