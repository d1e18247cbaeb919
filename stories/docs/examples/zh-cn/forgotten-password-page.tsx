import { PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'
import { zhCN } from 'react-password-kit/locales/zh-cn'

export function ForgottenPasswordPage() {
  return (
    <PasswordKitProvider host="https://your-app.authing.cn" appId="your-app-id" locale={zhCN}>
      <ResetPasswordForm onDone={() => location.assign('/sign-in')} />
    </PasswordKitProvider>
  )
}
