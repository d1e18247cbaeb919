import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

/** Serves `page/`, a page of its own around a form: `?form=change`. The caller closes it. */
export async function servePage() {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-browser-pages', import.meta.url)),
    plugins: [react()],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, fs: { strict: false } },
    optimizeDeps: {
      // Named up front: one that is found later reloads the page.
      include: [
        '@tanstack/react-query',
        'node-forge/lib/jsbn.js',
        'react',
        'react-dom/client',
        'react-hook-form',
        'react/jsx-dev-runtime',
        'sm-crypto-v2',
        'sm-crypto/src/sm2/index.js',
        'zod/mini',
      ],
    },
  })
  await server.listen()
  const [address] = server.resolvedUrls?.local ?? []
  if (address === undefined) throw new Error('The page is served nowhere.')
  return { address, close: () => server.close() }
}
