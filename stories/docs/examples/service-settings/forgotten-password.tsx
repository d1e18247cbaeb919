import { PasswordKitProvider, ResetPasswordForm, type PasswordKitProviderProps } from 'react-password-kit'

type Props = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

export function ForgottenPassword(service: Props) {
  return (
    <PasswordKitProvider {...service} settings="server" policy="server">
      <ResetPasswordForm />
    </PasswordKitProvider>
  )
}
