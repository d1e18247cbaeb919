import { describe } from 'vitest'
import { flowsWork, type Can, type Scene } from './flows.js'

const anyPort = ['-H', '127.0.0.1', '-p', '0']

/** Both flows as Next builds them, and in its development server. */
export function nextFlowsWork(shared: Scene, can?: Can): void {
  describe('built for production', () => {
    const open = async ({ consumer }: Scene) => {
      await consumer.run('next', ['build'])
      return consumer.serve('next', ['start', ...anyPort])
    }
    flowsWork(shared, open, can)
  })

  describe('in development, under StrictMode', () => {
    flowsWork(shared, ({ consumer }) => consumer.serve('next', ['dev', ...anyPort]), can)
  })
}
