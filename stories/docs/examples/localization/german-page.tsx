import {
  ChangePasswordForm,
  PasswordKitProvider,
  type PartialMessages,
  type PasswordKitProviderProps,
} from 'react-password-kit'
import { de } from 'react-password-kit/locales/de'

const messages = { change: { title: 'Neues Passwort', submit: 'Speichern' } } satisfies PartialMessages

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

export function GermanPage({ service, accessToken }: { service: Service; accessToken: string }) {
  return (
    <PasswordKitProvider {...service} accessToken={() => accessToken} locale={de} messages={messages}>
      <ChangePasswordForm />
    </PasswordKitProvider>
  )
}
