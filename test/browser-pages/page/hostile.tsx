import { createRoot } from 'react-dom/client'
import { ChangePasswordForm, PasswordKitProvider, type Encryption, type PasswordError } from '../../../src/index.js'

/** What a test asks the page to draw, and what it may read from it. */
export interface HostilePage {
  /** The same `form` is the same form, with what was typed; another one is a new form. */
  show(setup: HostileSetup): void
  /** The kit's calls of fetch, "METHOD path", before the browser may do more with them. */
  calls: string[]
  /** What the host got: `success`, or the code of the error. */
  reported: string[]
}

export interface HostileSetup {
  form: number
  host: string
  accessToken: string
  timeoutMs?: number
  encryption?: Encryption
}

const root = createRoot(document.getElementById('root')!)
const calls: string[] = []
const reported: string[] = []

const hostile: HostilePage = {
  calls,
  reported,
  show({ form, ...provider }) {
    root.render(
      <PasswordKitProvider
        key={form}
        appId="app"
        {...provider}
        fetch={(request) => {
          calls.push(`${request.method} ${new URL(request.url).pathname}`)
          return fetch(request)
        }}
      >
        <ChangePasswordForm
          onSuccess={() => void reported.push('success')}
          onError={(error: PasswordError) => void reported.push(error.code)}
        />
      </PasswordKitProvider>,
    )
  },
}

Object.assign(window, { hostile })
