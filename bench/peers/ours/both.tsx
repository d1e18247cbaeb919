import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../../src/index.js'
import { en } from '../../../src/locales/en.js'
import '../../../src/styles.css'

export const Form = () => (
  <PasswordKitProvider host="https://service.example" appId="bench" locale={en}>
    <ChangePasswordForm />
    <ResetPasswordForm />
  </PasswordKitProvider>
)
