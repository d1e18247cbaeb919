import { serveEmulator } from 'react-password-kit/emulator/node'

/** For Playwright, Cypress or your own server: the same service over HTTP, with accounts of your own. */
export function startService() {
  return serveEmulator({
    users: [{ id: '1', email: 'erin@example.com', password: 'a password to be changed' }],
    codeLength: 4,
    makeCode: () => '2468',
    failureLimit: 5,
    publicConfig: { passwordStrength: 2 },
    latency: 30,
  })
}
