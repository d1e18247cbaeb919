import { ChangePasswordForm, PasswordKitProvider, type PasswordKitProviderProps } from 'react-password-kit'

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

/** Your application's own, held in memory. `end` drops the token and asks your server to end the other sessions. */
export interface Session {
  accessToken: string | undefined
  end: () => Promise<void>
}

interface StrictPageProps {
  service: Service
  session: Session
  /** Of the service's key, 64 hex digits. */
  publicKeySha256: string
}

export function StrictPage({ service, session, publicKeySha256 }: StrictPageProps) {
  return (
    <PasswordKitProvider
      {...service}
      accessToken={() => session.accessToken}
      encryption={{ type: 'rsa', minimumBits: 2048, publicKeySha256 }}
    >
      <ChangePasswordForm onSuccess={() => session.end()} />
    </PasswordKitProvider>
  )
}
