import { useState, type ReactNode } from 'react'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js'
import type { Service } from './examples/getting-started/account-page.js'

export interface LiveProps {
  options?: EmulatorOptions
  /** What the service should do wrong. */
  prepare?: (emulator: Emulator) => void
  children: (service: Service, accessToken: string) => ReactNode
}

/** A service for an example to talk to, with Alice signed in: in the pages, and in the tests of the same files. */
export function Live({ options, prepare, children }: LiveProps) {
  const [{ service, accessToken }] = useState(() => {
    const emulator = createEmulator(options)
    prepare?.(emulator)
    return {
      service: { host: 'https://service.example', appId: 'any', fetch: emulator.fetch },
      accessToken: emulator.issueAccessToken('alice@example.com'),
    }
  })
  return children(service, accessToken)
}
