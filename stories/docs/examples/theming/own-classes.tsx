import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import type { Service } from '../getting-started/account-page.js'

/** Classes of the provider and of a form add up. */
export function OwnClasses({ service }: { service: Service }) {
  return (
    <PasswordKitProvider {...service} classNames={{ submit: 'btn', input: 'form-control' }}>
      <ChangePasswordForm classNames={{ submit: 'btn-primary' }} />
    </PasswordKitProvider>
  )
}
