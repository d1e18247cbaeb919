import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import { de } from 'react-password-kit/locales/de'
import type { Service } from '../getting-started/account-page.js'

const messages = { change: { title: 'Neues Passwort', submit: 'Speichern' } }

export function GermanPage({ service, accessToken }: { service: Service; accessToken: string }) {
  return (
    <PasswordKitProvider {...service} accessToken={() => accessToken} locale={de} messages={messages}>
      <ChangePasswordForm />
    </PasswordKitProvider>
  )
}
