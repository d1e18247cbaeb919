import type { QueryClient } from '@tanstack/react-query'
import { queryClientOf } from '../../../src/form/requests/query-client.js'
import type { PlaceName } from '../places.js'
import type { Kit } from '../../../src/react/provider/kit-context.js'
import { hostClient, tell } from './host.js'

/** What a control keeps for good. */
const kept: unknown[] = []

const keep = (thing: unknown) => void kept.push(thing)
const bytes = (text: string) => new TextEncoder().encode(text)
const mutate = (client: QueryClient, text: string) =>
  client
    .getMutationCache()
    .build(client, { mutationFn: async () => {} })
    .execute({ password: text })

interface Control {
  place: PlaceName
  leak(text: string, kit: Kit): unknown
}

const at = (place: PlaceName, leak: Control['leak']): Control => ({ place, leak })

/** Leaks on purpose. The audit has to find each, in the place it is for; none is of the kit's making. */
export const controls = {
  'an attribute': at('markup and attributes', (text) => document.body.setAttribute('data-text', text)),
  'text of the page': at('markup and attributes', (text) => document.body.append(text)),
  'mutation variables in the kit’s cache': at('query and mutation caches: kit’s', (text, { cacheOwner }) =>
    mutate(queryClientOf(cacheOwner), text),
  ),
  'data in the kit’s cache': at('dehydrate() of both clients', (text, { cacheOwner }) =>
    queryClientOf(cacheOwner).setQueryData(['control'], { text }),
  ),
  'mutation variables in the host’s cache': at('query and mutation caches: host’s', (text) => mutate(hostClient, text)),
  'a query key in the host’s cache': at('query and mutation caches: host’s', (text) =>
    hostClient.setQueryData(['control', text], 1),
  ),
  'an error for a callback': at('errors and events given to the host', (text) =>
    tell('onError')(new Error('Refused', { cause: { body: text } })),
  ),
  'an uncaught error': at('uncaught errors', (text) =>
    setTimeout(() => {
      throw new Error(text)
    }),
  ),
  'an unhandled rejection': at('uncaught errors', (text) => void Promise.reject(new Error(text))),
  // eslint-disable-next-line no-console -- so that the console has something to show
  'console.debug': at('console, every level', (text) => console.debug('typed', { text })),
  localStorage: at('storage, IndexedDB, caches, cookies', (text) => localStorage.setItem('control', text)),
  sessionStorage: at('storage, IndexedDB, caches, cookies', (text) => sessionStorage.setItem(text, 'control')),
  IndexedDB: at('storage, IndexedDB, caches, cookies', store),
  'the Cache API': at('storage, IndexedDB, caches, cookies', async (text) =>
    (await caches.open('control')).put('/control', new Response(text)),
  ),
  'a cookie': at('storage, IndexedDB, caches, cookies', (text) => {
    document.cookie = `control=${encodeURIComponent(text)}`
  }),
  'an address that was left again': at('address and history', (text) => {
    history.pushState(null, '', `#${encodeURIComponent(text)}`)
    history.pushState(null, '', location.pathname)
  }),
  'the state of the history': at('address and history', (text) => history.replaceState({ text }, '')),
  'the URL of a request': at('requests: URL, headers, body', (text) =>
    send(`${elsewhere()}?text=${encodeURIComponent(text)}`),
  ),
  'a header of a request': at('requests: URL, headers, body', (text) =>
    send('', { headers: { 'x-text': encodeURIComponent(text) } }),
  ),
  'the body of a request': at('requests: URL, headers, body', (text) =>
    send('', { method: 'POST', body: bytes(text) }),
  ),
  'a variable of a module': at('heap: strings', (text) => keep(text)),
  'a closure': at('heap: strings', (text) => keep(() => text.length)),
  'a long string': at('heap: strings', (text) => keep(`${'x'.repeat(20_000)}${text}`.normalize())),
  'a string in parts': at('heap: strings', (text) => keep([...text].reduce((whole, letter) => whole + letter, ''))),
  'a string in base64': at('heap: strings', (text) => keep(btoa(String.fromCharCode(...bytes(text))))),
  'the name of a property': at('heap: strings', (text) => keep({ [text]: 1 })),
  'the letters of an array': at('heap: arrays and buffers', (text) => keep([...text])),
  'an array of numbers': at('heap: arrays and buffers', (text) => keep([...bytes(text)])),
  'the digits of a big number': at('heap: arrays and buffers', (text) => keep(digits(bytes(text)))),
  'a Uint8Array': at('heap: arrays and buffers', (text) => keep(bytes(text))),
  'a Uint16Array': at('heap: arrays and buffers', (text) =>
    keep(Uint16Array.from(text, (letter) => letter.charCodeAt(0))),
  ),
  'an ArrayBuffer': at('heap: arrays and buffers', (text) => keep(bytes(text).buffer)),
  'a detached input': at('nodes out of the document', (text) =>
    keep(Object.assign(document.createElement('input'), { value: text })),
  ),
  'a detached text': at('nodes out of the document', (text) => keep(document.createTextNode(text))),
  'a variable of a worker': at('heap of the worker: strings', handToWorker),
  // The last: whatever is matched after it takes its place.
  'the match of an expression': at('RegExp.input and its kin', (text) => /./.test(text)),
} satisfies Record<string, Control>

/** Not kept: not found anywhere, or the audit takes garbage for a leak. */
export const letGo: Record<string, Control> = {
  'a string that is not kept': at('heap: strings', (text) => text.length),
}

async function store(text: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('control')
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error!)
  })
  const writing = database.transaction('texts', 'readwrite')
  writing.objectStore('texts').put({ text }, 1)
  await new Promise((resolve) => {
    writing.oncomplete = resolve
  })
  database.close()
}

async function handToWorker(text: string): Promise<void> {
  const code = new Blob(['onmessage = ({ data }) => { self.kept = data; postMessage("kept") }'])
  const worker = new Worker(URL.createObjectURL(code))
  keep(worker)
  const received = new Promise((resolve) => {
    worker.onmessage = resolve
  })
  worker.postMessage(text)
  await received
}

/** An answer is optional. */
async function send(url: string, init?: RequestInit): Promise<void> {
  await fetch(url, init).catch(() => {})
}

/** An origin that is neither the page's nor the service's. */
const elsewhere = () => location.href.replace('127.0.0.1', 'localhost')

/** As big-number libraries keep it: 28 bits a digit, the least first. */
function digits(text: Uint8Array): number[] {
  const number = text.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return Array.from({ length: Math.ceil((text.length * 8) / 28) }, (_, at) =>
    Number((number >> BigInt(28 * at)) & 0xfffffffn),
  )
}
