import { scrubResetToken } from 'react-password-kit/scrub-reset-token'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Account } from './account.jsx'

const resetToken = scrubResetToken()

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Account resetToken={resetToken} />
  </StrictMode>,
)
