import { ConfigProvider } from 'antd'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import 'react-password-kit/styles.css'
import { AntdTheme } from 'react-password-kit/themes/antd'

const asked = new URLSearchParams(window.location.search)
const { service, accessToken, encryption } = Object.fromEntries(asked)
const makeWorker = () => new Worker(new URL('react-password-kit/worker', import.meta.url), { type: 'module' })
const resetToken = scrubResetToken()

export default function AccountPage() {
  return (
    <ConfigProvider>
      <PasswordKitProvider
        host={service}
        appId="app"
        accessToken={() => accessToken}
        encryption={encryption}
        worker={asked.has('worker') ? makeWorker : undefined}
      >
        <AntdTheme>
          {resetToken === undefined ? (
            <ChangePasswordForm username="alice@example.com" />
          ) : (
            <ResetPasswordForm username="alice@example.com" resetToken={resetToken} />
          )}
        </AntdTheme>
      </PasswordKitProvider>
    </ConfigProvider>
  )
}
