import type { Page } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.js'
import type { EmulatorServer, serveEmulator as serve } from '../../src/emulator/node.js'
import type { Server } from './consumer.js'
import { scene } from './flows.js'
import { account, keys } from './service.js'
import { watch, type Watched } from './visit.js'

interface FeatureOptions {
  options?: EmulatorOptions
  query?: (service: EmulatorServer) => object
}

/** Walks the page of a feature, with a service of its own. */
export type VisitFeature = (
  feature: string,
  walk: (watched: Watched, service: EmulatorServer) => Promise<void>,
  options?: FeatureOptions,
) => Promise<void>

/** A page for each feature, as Vite builds it from the tarball, against the emulator over HTTP. */
export function featurePages(): VisitFeature {
  const shared = scene('vite', 'vite-19', 'features')
  let site: Server

  beforeAll(async () => {
    await shared.consumer.run('vite', ['build'])
    site = await shared.consumer.serve('vite', ['preview', '--host', '127.0.0.1', '--port', '0', '--strictPort'])
  })
  afterAll(() => site?.close())

  return async (feature, walk, { options, query = () => ({}) } = {}) => {
    const { serveEmulator } = await shared.consumer.load<{ serveEmulator: typeof serve }>(
      'react-password-kit/emulator/node',
    )
    const service = await serveEmulator({ keys, ...options })
    const watched = await watch(shared.browser, service)
    try {
      const asked = new URLSearchParams({ service: service.url, page: feature, ...query(service) })
      await watched.page.goto(`${site.address}/?${asked}`)
      await walk(watched, service)
      expect(watched.complaints).toEqual([])
    } finally {
      await watched.page.close()
      await service.close()
    }
  }
}

export const signedIn = ({ emulator }: EmulatorServer) => ({
  accessToken: emulator.issueAccessToken(account, { deviceId: 'here' }),
})
export const button = (page: Page, name: string) => page.getByRole('button', { name })
