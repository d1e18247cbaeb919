import { ChangePasswordForm, PasswordKitProvider, type PasswordKitProviderProps } from 'react-password-kit'

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

/** Classes of the provider and of a form add up. */
export function OwnClasses({ service }: { service: Service }) {
  return (
    <PasswordKitProvider {...service} classNames={{ submit: 'btn', input: 'form-control' }}>
      <ChangePasswordForm classNames={{ submit: 'btn-primary' }} />
    </PasswordKitProvider>
  )
}
