import { ChangePasswordForm, PasswordKitProvider } from '../../../src/index.js'
import '../../../src/styles.css'

/** The form alone, as a page has it that only changes passwords. */
export const Form = () => (
  <PasswordKitProvider host="https://service.example" appId="bench">
    <ChangePasswordForm />
  </PasswordKitProvider>
)
