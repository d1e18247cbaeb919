import { createRoot } from 'react-dom/client'
import { createEmulator } from '../../../src/emulator/index.js'
import { ChangePasswordForm, PasswordKitProvider, ResetPasswordForm } from '../../../src/index.js'
import '../../../src/styles.css'
import { Metered } from '../../metered.js'
import { throwawayKeys } from '../../throwaway-keys.js'

const emulator = createEmulator({ keys: throwawayKeys })
const account = 'alice@example.com'

const forms = {
  change: <ChangePasswordForm username={account} />,
  set: <ChangePasswordForm mode="set" username={account} />,
  reset: <ResetPasswordForm resetToken={emulator.issueResetToken(account)} username={account} />,
  // As one should not write them.
  careless: (
    <form>
      <input type="password" aria-label="Password" />
    </form>
  ),
  nameless: (
    <form>
      <input type="password" autoComplete="current-password" aria-label="Password" />
    </form>
  ),
  metered: <Metered />,
  homeless: <input type="password" autoComplete="current-password" aria-label="Password" />,
}

const asked = new URLSearchParams(location.search).get('form') as keyof typeof forms
createRoot(document.getElementById('root')!).render(
  <PasswordKitProvider
    host="https://service.example"
    appId="app"
    accessToken={emulator.issueAccessToken(account)}
    fetch={emulator.fetch}
  >
    {forms[asked]}
  </PasswordKitProvider>,
)
