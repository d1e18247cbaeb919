import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../../src/index.js'

/** What the server knows, and the page gets beside its markup. */
export interface StrictSettings {
  flow: 'change' | 'reset'
  encryption: 'rsa' | 'sm2'
  host: string
  accessToken: string
  resetToken: string
}

/** The page of a host with a strict Content-Security-Policy, for its server and for its browser. */
export function StrictApp({ flow, encryption, host, accessToken, resetToken }: StrictSettings) {
  return (
    <PasswordKitProvider host={host} appId="app" accessToken={accessToken} encryption={encryption}>
      {flow === 'change' ? (
        <ChangePasswordForm username="alice" />
      ) : (
        <ResetPasswordForm username="alice" resetToken={resetToken} />
      )}
    </PasswordKitProvider>
  )
}
