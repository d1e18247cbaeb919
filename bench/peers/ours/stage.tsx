import { ChangePasswordForm, PasswordKitProvider } from '../../../src/index.js'
import '../../../src/styles.css'

const { encryption, worker } = window.bench
const makeWorker = () => new Worker(new URL('../../../src/worker.ts', import.meta.url), { type: 'module' })

/** The same form, with the service that the benchmark answers for. */
export const Form = () => (
  <PasswordKitProvider
    host={location.origin}
    appId="bench"
    accessToken="token"
    encryption={encryption}
    worker={worker ? makeWorker : undefined}
  >
    <ChangePasswordForm />
  </PasswordKitProvider>
)
