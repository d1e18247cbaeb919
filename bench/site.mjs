// Serves the built pages, and answers as the services behind them would: every write is refused, so that a form stays.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { eagerOf } from '../scripts/size.mjs'
import { build, fileOf, names } from './contestants.mjs'

/**
 * @typedef {import('./contestants.mjs').Name} Name
 * @typedef {{ address: string, writes: number[], close(): Promise<void> }} Site `writes` are when a write arrived, in milliseconds
 *   since the epoch
 */

const { rsa2048, gbt32918 } = JSON.parse(readFileSync(new URL('../test/vectors/compact.json', import.meta.url), 'utf8'))
export const keys = { rsa: { publicKey: rsa2048.publicKeySpkiPem }, sm2: { publicKey: gbt32918.publicKeyHex } }

const session = { id: 'bench', token: 'bench', userId: 'bench', expiresAt: '2099-01-01T00:00:00.000Z' }
const user = { id: 'bench', email: 'alice@example.com', name: 'Alice', emailVerified: true }

/** @type {Record<string, [number, unknown]>} */
const answers = {
  'GET /api/v3/system': [200, keys],
  'POST /api/v3/update-password': [200, { statusCode: 499, apiCode: 987_654, message: 'Refused.' }],
  'PUT /auth/v1/user': [422, { code: 422, error_code: 'weak_password', msg: 'Refused.' }],
  'POST /cognito': [400, { __type: 'InvalidPasswordException', message: 'Refused.' }],
  'GET /api/auth/get-session': [200, { session, user }],
  'GET /api/auth/list-accounts': [200, [{ id: 'bench', providerId: 'credential', accountId: 'bench' }]],
  'POST /api/auth/change-password': [400, { code: 'INVALID_PASSWORD', message: 'Refused.' }],
}

const types = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
})

/**
 * A page for each, with React in it.
 * @param {Name[]} who
 * @returns {Promise<Site>}
 */
export async function serve(who = names) {
  /** @type {Map<string, string | Uint8Array>} */
  const files = new Map()
  for (const name of who) {
    const stage = name === 'ours' || name === 'floor' ? 'stage.tsx' : 'form.tsx'
    const output = await build(
      name,
      `import { createElement } from 'react'
       import { createRoot } from 'react-dom/client'
       import { Form } from '${fileOf(name, stage)}'
       globalThis.mount = (root) => createRoot(root).render(createElement(Form))`,
    )
    for (const file of output) {
      // The build takes the page's address for the root of its files.
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
    }
    const scripts = eagerOf(output).eager.map(({ fileName, isEntry }) => ({ fileName, isEntry }))
    const entry = scripts.find(({ isEntry }) => isEntry)?.fileName ?? ''
    const styles = output.flatMap(({ type, fileName }) =>
      type === 'asset' && fileName.endsWith('.css') ? [fileName] : [],
    )
    files.set(
      `/${name}.html`,
      pageOf(
        scripts.map(({ fileName }) => fileName),
        entry,
        styles,
      ),
    )
  }
  /** @type {number[]} */
  const writes = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = files.get(pathname)
    if (request.method === 'POST') writes.push(performance.timeOrigin + performance.now())
    const [status, body] = answers[`${request.method} ${pathname}`] ?? [404, {}]
    request.resume().on('end', () => {
      // A script that was fetched already is not fetched again when it is imported.
      const headers = { 'cache-control': file === undefined ? 'no-store' : 'max-age=600' }
      if (file === undefined) {
        response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body))
      } else {
        const type = types[extname(pathname)] ?? 'text/html; charset=utf-8'
        response.writeHead(200, { ...headers, 'content-type': type }).end(file)
      }
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    writes,
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Fetches first, so that the network is not what is measured; `go` imports, mounts, and waits for the first frame.
 * @param {string[]} scripts
 * @param {string} entry
 * @param {string[]} styles
 */
function pageOf(scripts, entry, styles) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title>
${styles.map((name) => `<link rel="stylesheet" href="/${name}">`).join('\n')}
<body><div id="root"></div><script type="module">
const form = () => document.querySelector('input[type=password]')
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
const task = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = resolve
  port2.postMessage(0)
})
window.fetched = Promise.all(${JSON.stringify(scripts)}.map(async (name) => (await fetch('/' + name)).text()))
window.go = async () => {
  const started = performance.now()
  await import('/${entry}')
  mount(document.getElementById('root'))
  do await frame(); while (!form())
  await task()
  window.bench.painted = performance.now() - started
}
</script></body></html>`
}
