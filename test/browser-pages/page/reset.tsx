import { createRoot } from 'react-dom/client'
import { PasswordKitProvider, ResetPasswordForm } from '../../../src/index.js'
import { scrubResetToken } from '../../../src/scrub-reset-token.js'

// `?host=` is the service; with `&link` the page is one that a link leads to, its token in `token`.
const linkToken = scrubResetToken()
const asked = new URLSearchParams(location.search)

createRoot(document.getElementById('root')!).render(
  <PasswordKitProvider host={asked.get('host')!} appId="app">
    <ResetPasswordForm resetToken={asked.has('link') ? (linkToken ?? '') : undefined} />
  </PasswordKitProvider>,
)
