import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { currentPassword } from '../elements.js'
import { press, type } from './keyboard.js'

/** What a library could lay hands on. */
const watched: Record<string, object> = {
  window,
  document,
  history,
  navigator,
  console,
  JSON,
  Math,
  Window: Window.prototype,
  Document: Document.prototype,
  Node: Node.prototype,
  Element: Element.prototype,
  HTMLElement: HTMLElement.prototype,
  HTMLInputElement: HTMLInputElement.prototype,
  HTMLFormElement: HTMLFormElement.prototype,
  Event: Event.prototype,
  EventTarget: EventTarget.prototype,
  History: History.prototype,
  Storage: Storage.prototype,
  Navigator: Navigator.prototype,
  Crypto: Crypto.prototype,
  Request: Request.prototype,
  Response: Response.prototype,
  Headers: Headers.prototype,
  XMLHttpRequest: XMLHttpRequest.prototype,
  Object,
  'Object.prototype': Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Number: Number.prototype,
  RegExp: RegExp.prototype,
  Function: Function.prototype,
  Promise: Promise.prototype,
  Map: Map.prototype,
  Set: Set.prototype,
  BigInt: BigInt.prototype,
  Error: Error.prototype,
  Uint8Array: Uint8Array.prototype,
}

/** Each own property as it is described; a frame's list of windows and the event under way change by themselves. */
function described() {
  return new Map(
    Object.entries(watched).flatMap(([name, object]) =>
      Reflect.ownKeys(object)
        .filter((key) => !(name === 'window' && key === 'event'))
        .map((key) => [`${name}.${String(key)}`, Reflect.getOwnPropertyDescriptor(object, key)] as const),
    ),
  )
}

/** From libraries of the kit, under their own names: zod's two for several copies of it, React's mark on the document. */
const notOurs = /^(?:window\.__zod_\w+|document\._reactListening\w+)$/

function changes(before: ReturnType<typeof described>): string[] {
  const after = described()
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    if (notOurs.test(name)) return false
    const [one, other] = [before.get(name), after.get(name)]
    return !Object.is(one?.value, other?.value) || one?.get !== other?.get || one?.set !== other?.set || !one !== !other
  })
}

/** Counts what listens to the page itself, from now on. */
function countListeners() {
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const open = new Map<string, number>()
  const count = (target: unknown, event: string, by: number) => {
    const page = target === undefined || target === window ? 'window' : target === document && 'document'
    if (page) open.set(`${page} ${event}`, (open.get(`${page} ${event}`) ?? 0) + by)
  }
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...input: [string, never]) {
    count(this, input[0], 1)
    return addEventListener.apply(this, input)
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...input: [string, never]) {
    count(this, input[0], -1)
    return removeEventListener.apply(this, input)
  }
  return {
    left: () => [...open].filter(([, number]) => number > 0).map(([name]) => name),
    ever: () => [...open.keys()],
    stop: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  }
}

test('no global is touched: not by import, mounting, an attempt under RSA and SM2, or unmounting', async () => {
  const listeners = countListeners()
  try {
    const before = described()
    const { ChangePasswordForm, PasswordKitProvider } = await import('../../src/index.js')
    const { emulate, host } = await import('../kit.js')
    expect(changes(before), 'by import').toEqual([])
    for (const encryption of ['rsa', 'sm2'] as const) {
      const emulator = emulate()
      const accessToken = emulator.issueAccessToken('alice@example.com')
      const container = document.body.appendChild(document.createElement('div'))
      const root = createRoot(container)
      const provider = { host, appId: 'app', accessToken, fetch: emulator.fetch, encryption }
      root.render(
        <PasswordKitProvider {...provider}>
          <ChangePasswordForm />
        </PasswordKitProvider>,
      )
      await expect.poll(() => container.querySelector('input')).not.toBeNull()
      currentPassword().focus()
      await type('correct horse battery')
      await press('Tab', 'Tab')
      await type('quiet river stone')
      await press('Tab', 'Tab')
      await type('quiet river stone')
      await press('Enter')
      await expect.poll(() => emulator.changes.length, { timeout: 10_000 }).toBe(1)
      root.unmount()
      container.remove()
      expect(changes(before), `after ${encryption}`).toEqual([])
    }
    expect(listeners.ever().length, 'some were counted').toBeGreaterThan(0)
    // React's own, once a document.
    expect(listeners.left().filter((name) => name !== 'document selectionchange')).toEqual([])
  } finally {
    listeners.stop()
  }
})
