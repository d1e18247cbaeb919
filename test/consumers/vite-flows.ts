import { describe } from 'vitest'
import { flowsWork, type Can, type Scene } from './flows.js'

const anyPort = ['--host', '127.0.0.1', '--port', '0', '--strictPort']

/** Both flows as Vite builds them, and in its development server. */
export function viteFlowsWork(shared: Scene, can?: Can): void {
  describe('built for production', () => {
    flowsWork(
      shared,
      async ({ consumer }) => {
        await consumer.run('vite', ['build'])
        return consumer.serve('vite', ['preview', ...anyPort])
      },
      can,
    )
  })

  describe('in development, under StrictMode', () => {
    flowsWork(shared, ({ consumer }) => consumer.serve('vite', anyPort), can)
  })
}
