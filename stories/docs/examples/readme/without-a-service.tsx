import { ChangePasswordForm, PasswordKitProvider } from 'react-password-kit'
import { createEmulator } from 'react-password-kit/emulator'
import 'react-password-kit/styles.css'

const emulator = createEmulator()
const accessToken = emulator.issueAccessToken('alice@example.com') // Her password is “correct horse battery”.
// `emulator.changes` has what the service decrypted.

export const WithoutAService = () => (
  <PasswordKitProvider host="https://any.example" appId="any" accessToken={accessToken} fetch={emulator.fetch}>
    <ChangePasswordForm username="alice@example.com" />
  </PasswordKitProvider>
)
