import { createRoot, hydrateRoot } from 'react-dom/client'
import '../../../src/styles.css'
import { App } from './app.js'
import { fromQuery } from './settings.js'
import { placeWithin } from './within.js'

/** What a test reads from the page. */
export interface KitPage {
  /** `success` or the code of an error, in the order in which the host got them. */
  outcomes: string[]
  /** The kit's calls of the page's fetch, "METHOD path": before the browser, which may send one again by itself. */
  calls: string[]
  /** What a Content-Security-Policy refused, what was written as a warning or an error, what was thrown and not caught. */
  complaints: string[]
}

// TypeScript does not know Trusted Types yet.
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL }
}

const settings = fromQuery(new URLSearchParams(location.search))
const kitPage: KitPage = { outcomes: [], calls: [], complaints: [] }
Object.assign(window, { kitPage })
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  kitPage.complaints.push(`${violatedDirective}: ${blockedURI}`)
})
addEventListener('error', ({ message }) => void kitPage.complaints.push(message))
addEventListener('unhandledrejection', ({ reason }) => void kitPage.complaints.push(String(reason)))
for (const level of ['warn', 'error'] as const) {
  const write = console[level].bind(console)
  console[level] = (...words: unknown[]) => {
    kitPage.complaints.push(words.join(' '))
    write(...words)
  }
}

function countingFetch(...input: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...input)
  kitPage.calls.push(`${request.method} ${new URL(request.url).pathname}`)
  return fetch(request)
}

if (settings.message !== undefined) readMessage(settings.message)

/** As Chrome on Android does, once the person allows it. */
function readMessage(code: string): void {
  Object.assign(window, { OTPCredential: class {} })
  const credentials = { get: async () => ({ type: 'otp', code }) }
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: credentials })
}

const { default: workerUrl } = await import('../../../src/worker.ts?worker&url')

/** As the documentation has it: under Trusted Types a policy of the host's says that this one address is trusted. */
function makeWorker(): Worker {
  if (!settings.strict) return new Worker(new URL('../../../src/worker.ts', import.meta.url), { type: 'module' })
  const policy = trustedTypes.createPolicy('password-worker', {
    createScriptURL(url) {
      if (url !== workerUrl) throw new TypeError(url)
      return url
    },
  })
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module' })
}

const root = document.getElementById('root')!
const app = (
  <App
    settings={settings}
    fetch={countingFetch}
    worker={settings.worker && makeWorker}
    onOutcome={(outcome) => void kitPage.outcomes.push(outcome)}
  />
)
if (root.firstElementChild) hydrateRoot(root, app)
else createRoot(settings.within ? await placeWithin(root, settings.within) : root).render(app)
