import {
  ChangePasswordForm,
  PasswordError,
  PasswordKitProvider,
  type PartialMessages,
  type PasswordKitEvent,
  type PasswordKitProviderProps,
} from 'react-password-kit'

/** 4711 is what this tenant answers to a password that was used before. */
const mapError = (error: PasswordError) =>
  error.apiCode === 4711 ? new PasswordError('same-password', error.message, error) : error

const messages: PartialMessages = {
  errors: {
    locked: 'This account is locked. Call the help desk: 555 0100.',
    rejected: ({ serviceMessage }) => serviceMessage ?? 'The service did not say why it refuses.',
  },
}

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

interface WatchedPageProps {
  service: Service
  accessToken: string
  report: (error: PasswordError) => void
  track: (event: PasswordKitEvent) => void
  signIn: () => void
}

export function WatchedPage({ service, accessToken, report, track, signIn }: WatchedPageProps) {
  return (
    <PasswordKitProvider
      {...service}
      accessToken={() => accessToken}
      mapError={mapError}
      messages={messages}
      onEvent={track}
      onUnauthorized={signIn}
    >
      <ChangePasswordForm onError={report} />
    </PasswordKitProvider>
  )
}
