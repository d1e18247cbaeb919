import { createRoot } from 'react-dom/client'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../../src/index.js'

const query = new URLSearchParams(location.search)
const accessToken = query.get('token') ?? undefined

// A page that knows of no emulator: it calls its tenant by fetch.
createRoot(document.getElementById('root')!).render(
  <PasswordKitProvider host="https://tenant.test" appId="app" accessToken={accessToken}>
    {accessToken === undefined ? <ResetPasswordForm onDone={() => {}} /> : <ChangePasswordForm />}
  </PasswordKitProvider>,
)
