import { createEmulator } from 'react-password-kit/emulator'
import { passwordKitHandlers } from 'react-password-kit/emulator/msw'
import { passwordKitFixtures } from 'react-password-kit/emulator/playwright'
import { createPasswordRoutes } from 'react-password-kit/server'
import { toNodeListener } from 'react-password-kit/server/node'

export const listener = toNodeListener(
  createPasswordRoutes({ host: 'https://example.com', appId: 'app', accessToken: () => undefined }),
)
export const testTools = { passwordKitFixtures, handlers: passwordKitHandlers(createEmulator()) }
