import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import { AntdTheme } from 'react-password-kit/themes/antd'
import 'react-password-kit/styles.css'

export const Account = ({ accessToken }: { accessToken: string }) => (
  <PasswordKitProvider host="https://your-tenant.genauth.ai" appId="your-app-id" accessToken={accessToken}>
    <AntdTheme>
      <ChangePasswordForm />
    </AntdTheme>
  </PasswordKitProvider>
)
