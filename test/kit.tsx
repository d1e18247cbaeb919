import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createEmulator, type EmulatorOptions } from '../src/emulator/index.js'
import { PasswordKitProvider, type PasswordKitProviderProps } from '../src/index.js'
import { throwawayKeys } from './throwaway-keys.js'

export const host = 'https://service.example'

let calls = 0

/** Calls that came to a service of a test and are not answered yet. */
export const inFlight = () => calls

/** The service of a test, its keys made before: making them takes longer than the test. */
export function emulate(options: EmulatorOptions = {}) {
  const emulator = createEmulator({ keys: throwawayKeys, ...options })
  const answer = emulator.fetch
  emulator.fetch = async (...request) => {
    calls++
    try {
      return await answer(...request)
    } finally {
      calls--
    }
  }
  return emulator
}

export interface KitOptions extends Partial<PasswordKitProviderProps> {
  emulator?: ReturnType<typeof emulate>
  /** Who is signed in. */
  account?: string
}

/** Draws the element inside a provider that talks to an emulator, with Alice signed in. */
export function renderKit(
  element: ReactElement,
  { emulator = emulate(), account = 'alice@example.com', ...props }: KitOptions = {},
) {
  const accessToken = emulator.issueAccessToken(account)
  const wrap = (child: ReactElement, more: Partial<PasswordKitProviderProps> = {}) => (
    <PasswordKitProvider host={host} appId="app" accessToken={accessToken} fetch={emulator.fetch} {...props} {...more}>
      {child}
    </PasswordKitProvider>
  )
  const view = render(wrap(element))
  return {
    ...view,
    emulator,
    accessToken,
    rerenderKit: (child: ReactElement, more?: Partial<PasswordKitProviderProps>) => view.rerender(wrap(child, more)),
  }
}
