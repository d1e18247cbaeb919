import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from 'react-password-kit'
import 'react-password-kit/styles.css'

const asked = new URLSearchParams(location.search)
const { service, accessToken, encryption } = Object.fromEntries(asked)

/** The page of an account, or the one that a link leads to. */
export function Account({ resetToken }) {
  return (
    <PasswordKitProvider host={service} appId="app" accessToken={() => accessToken} encryption={encryption}>
      {resetToken === undefined ? (
        <ChangePasswordForm username="alice@example.com" />
      ) : (
        <ResetPasswordForm username="alice@example.com" resetToken={resetToken} />
      )}
    </PasswordKitProvider>
  )
}
