import { setupServer } from 'msw/node'
import { createEmulator } from 'react-password-kit/emulator'
import { passwordKitHandlers } from 'react-password-kit/emulator/msw'

export const emulator = createEmulator()
export const server = setupServer(...passwordKitHandlers(emulator))
