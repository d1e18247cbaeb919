import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { ownName } from '../../scripts/own-name.mjs'

export interface BuiltPages {
  /** Ends in a slash. */
  address: string
  close(): Promise<void>
}

export interface BuiltPagesOptions {
  /** Go with every answer, or with that to one address. */
  headers?: OutgoingHttpHeaders | ((asked: URL) => OutgoingHttpHeaders)
  /** Has the last word on a page, as the server that the host has. */
  page?(html: string, asked: URL): string
  /** `development` keeps the warnings, minifies nothing, and names a chunk as the module of `src` that it is loaded for. */
  mode?: Mode
}

type Mode = 'production' | 'development'

/** Builds pages of a folder as a host does, for production unless asked otherwise, and serves them over HTTP. The caller closes it. */
export async function serveBuiltPages(
  root: string,
  names: readonly string[],
  { headers: given = {}, page = (html) => html, mode = 'production' }: BuiltPagesOptions = {},
): Promise<BuiltPages> {
  const files = await buildPages(root, names, mode)
  const server = createServer(({ url = '/' }, answer) => {
    const asked = new URL(url, 'http://localhost')
    const name = asked.pathname.slice(1) || 'index.html'
    const headers = typeof given === 'function' ? given(asked) : given
    // Browsers ask for it by themselves.
    if (name === 'favicon.ico') return void answer.writeHead(204).end()
    const file = files.get(name)
    if (file === undefined) return void answer.writeHead(404, headers).end('There is no such page.')
    const type = types[extname(name)] ?? 'application/octet-stream'
    answer.writeHead(200, { 'content-type': type, ...headers })
    answer.end(name.endsWith('.html') ? page(String(file), asked) : file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

async function buildPages(
  root: string,
  names: readonly string[],
  mode: Mode,
): Promise<Map<string, string | Uint8Array>> {
  const { NODE_ENV } = process.env
  // Vitest sets it to test, and Vite would then keep what is for development.
  process.env['NODE_ENV'] = mode
  try {
    const built = await build({
      configFile: false,
      root,
      mode,
      logLevel: 'error',
      publicDir: false,
      plugins: [react()],
      // The host's own forms import the kit as a host does.
      resolve: { alias: ownName },
      // Many hosts have set it, since before version 8 Vite could make no other worker out of several files.
      worker: { format: 'es' },
      build: {
        write: false,
        ...(mode === 'development' && { minify: false, cssMinify: false, modulePreload: false }),
        rolldownOptions: {
          input: names.map((name) => `${root}/${name}`),
          ...(mode === 'development' && { output: { chunkFileNames } }),
        },
      },
    })
    if (!('output' in built)) throw new Error('Vite was asked for one bundle of pages and made something else.')
    return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
  } finally {
    process.env['NODE_ENV'] = NODE_ENV
  }
}

/** `src/core/policy/common-passwords.ts` becomes `core/policy/common-passwords.js`. */
function chunkFileNames({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const path = facadeModuleId?.split('/src/').at(-1)
  return path === undefined ? 'shared-[hash].js' : path.replace(/\.tsx?$/, '.js')
}
