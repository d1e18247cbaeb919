import { PasswordKitProvider } from 'react-password-kit'
import { makeWorker } from './make-worker.js'
import { OwnChangeForm, OwnResetForm } from './own-form.tsx'

const asked = new URLSearchParams(window.location.search)
const { service, accessToken, encryption } = Object.fromEntries(asked)
const worker = asked.has('worker') ? makeWorker : undefined

/** The forms in a host's own markup, which the compiler sees; it leaves packages alone. */
export function Account({ resetToken }) {
  return (
    <PasswordKitProvider
      host={service}
      appId="app"
      accessToken={() => accessToken}
      encryption={encryption}
      worker={worker}
    >
      {resetToken === undefined ? (
        <OwnChangeForm username="alice@example.com" />
      ) : (
        <OwnResetForm username="alice@example.com" resetToken={resetToken} />
      )}
    </PasswordKitProvider>
  )
}
