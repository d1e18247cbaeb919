import { createRoot } from 'react-dom/client'
import { createEmulator } from '../../src/emulator/index.js'
import { ChangePasswordForm, guardStrength, PasswordKitProvider } from '../../src/index.js'
import '../../src/styles.css'
import { hostile } from '../../test/core/policy/hostile-patterns.js'
import { throwawayKeys } from '../../test/throwaway-keys.js'

/** A form with a meter under the expression of a tenant, `?regex=`; the hostile ones are handed to the benchmark. */
const emulator = createEmulator({ keys: throwawayKeys })
const regex = new URLSearchParams(location.search).get('regex') ?? ''

createRoot(document.getElementById('root')!).render(
  <PasswordKitProvider
    host="https://service.example"
    appId="bench"
    fetch={emulator.fetch}
    policy={{ ...guardStrength(4, { regex, message: 'As the tenant wants it' }), minLength: 8, refuseCommon: true }}
  >
    <ChangePasswordForm mode="set" username="alice@example.com" strengthMeter />
  </PasswordKitProvider>,
)

Object.assign(window, { hostile })
