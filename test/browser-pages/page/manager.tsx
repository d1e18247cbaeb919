import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import {
  ChangePasswordForm,
  isPasswordError,
  PasswordKitProvider,
  ResetPasswordForm,
  type EncryptionType,
  type Framing,
  type PasswordError,
} from '../../../src/index.js'
import { objectPlaces, pagePlaces, reactTree, scan } from '../../scan.js'

/** What a test may read from the page, and do to it. */
export interface ManagerPage {
  /** Calls of `history`, by their names. */
  historyCalls: string[]
  /** What the host got: `success`, or the code of the error. */
  reported: string[]
  /** Whether each error was one of the kit's, as `isPasswordError` sees it. */
  genuine: boolean[]
  /** How often the kit asked for the access token. */
  tokensAsked: number
  /** Workers made, and those of them that were ended. */
  workers: { made: number; ended: number }
  /** As when the worker that was made last breaks down. */
  breakWorker(): void
  /** Lets go of the token that `?token=held` keeps back. */
  giveToken(): void
  /** Where a secret is on the page's side, outside of its inputs. */
  traces(secrets: string[]): Promise<string[]>
}

let giveToken = () => {}
const tokenGiven = new Promise<void>((resolve) => {
  giveToken = resolve
})
let newest: Worker | undefined
const root = document.getElementById('root')!
const manager: ManagerPage = {
  historyCalls: [],
  reported: [],
  genuine: [],
  tokensAsked: 0,
  workers: { made: 0, ended: 0 },
  breakWorker: () => void newest?.dispatchEvent(new ErrorEvent('error')),
  giveToken: () => giveToken(),
  async traces(secrets) {
    return scan([...pagePlaces(), ...(await objectPlaces('React', reactTree(root)))], secrets)
  },
}
for (const name of ['pushState', 'replaceState'] as const) {
  const original = history[name].bind(history)
  history[name] = (...input) => {
    manager.historyCalls.push(name)
    original(...input)
  }
}

/** By the name that the build looks for: it writes out a file of its own for `new Worker(new URL(…))`. */
class Worker extends globalThis.Worker {
  constructor(url: URL, options?: WorkerOptions) {
    super(url, options)
    manager.workers.made++
  }
  override terminate(): void {
    manager.workers.ended++
    super.terminate()
  }
}

const kitWorker = () => {
  newest = new Worker(new URL('../../../src/worker.ts', import.meta.url), { type: 'module' })
  return newest
}
const lostWorker = () => new Worker(new URL('/nowhere.js', location.href), { type: 'module' })
const workers: Record<string, () => Worker> = {
  kit: kitWorker,
  // At the first focus and at the first attempt its file cannot be fetched.
  late: () => (manager.workers.made < 2 ? lostWorker() : kitWorker()),
  refused: () => {
    throw new TypeError('This document requires TrustedScriptURL.')
  },
}

const query = new URLSearchParams(location.search)
const asked = (name: string) => query.get(name) ?? undefined

async function accessToken(): Promise<string | undefined> {
  manager.tokensAsked++
  if (asked('token') === 'held') await tokenGiven
  return asked('accessToken')
}

const listeners = {
  onSuccess: () => void manager.reported.push('success'),
  onError(error: PasswordError) {
    manager.reported.push(error.code)
    manager.genuine.push(isPasswordError(error))
  },
}

function Page() {
  const [here, setHere] = useState(true)
  const onCancel = asked('cancel') ? () => setHere(false) : undefined
  if (!here) return <p>Left.</p>
  return (
    <PasswordKitProvider
      host={asked('host') ?? ''}
      appId="app"
      accessToken={accessToken}
      encryption={(asked('encryption') as EncryptionType | undefined) ?? 'rsa'}
      timeoutMs={Number(asked('timeoutMs') ?? 15_000)}
      worker={workers[asked('worker') ?? '']}
      framing={asked('framing') as Framing | undefined}
    >
      {asked('form') === 'reset' ? (
        <ResetPasswordForm
          resetToken={asked('resetToken') ?? ''}
          username={asked('username')}
          onCancel={onCancel}
          {...listeners}
        />
      ) : (
        <ChangePasswordForm
          username={asked('username')}
          onCancel={onCancel}
          recovery={asked('recovery') ? { email: asked('recovery') } : undefined}
          {...listeners}
        />
      )}
      <button type="button" onClick={() => setHere(false)}>
        Leave
      </button>
    </PasswordKitProvider>
  )
}

Object.assign(window, { manager })
createRoot(root).render(<Page />)
