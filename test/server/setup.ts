import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js'
import { createPasswordRoutes, type PasswordRoutes, type PasswordRoutesOptions } from '../../src/server/index.js'
import { fixedKeys } from '../emulator/setup.js'

export const appId = 'APP_ID_24_HEX'
export const origin = 'https://app.test'
const cookie = 'session=of-alice'

export interface Backend {
  emulator: Emulator
  routes: PasswordRoutes
  /** Requests as they reached the service, headers and all. */
  forwarded: Request[]
  errors: unknown[]
}

/** The routes before an emulated service, for a host whose session is a cookie. */
export function backend(more: Partial<PasswordRoutesOptions> = {}, tenant: EmulatorOptions = {}): Backend {
  const emulator = createEmulator({ keys: fixedKeys, appId, ...tenant })
  const token = emulator.issueAccessToken('alice')
  const forwarded: Request[] = []
  const errors: unknown[] = []
  const routes = createPasswordRoutes({
    host: 'https://tenant.test',
    appId,
    accessToken: ({ headers }) => (headers.get('cookie') === cookie ? token : undefined),
    onError: (error) => errors.push(error),
    fetch: (request) => {
      forwarded.push(request.clone())
      return emulator.fetch(request)
    },
    ...more,
  })
  return { emulator, routes, forwarded, errors }
}

/** What a browser adds to the request of a page of the same origin. */
export const fromPage = { origin, 'sec-fetch-site': 'same-origin', cookie }

export function postTo(path: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromPage, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export const changeBody = { newPassword: 'c2VhbGVk', oldPassword: 'b2xk', passwordEncryptType: 'rsa' }
export const change = (headers: Record<string, string> = {}, body: unknown = changeBody) =>
  postTo('/api/v3/update-password', body, headers)
export const sendTo = (email: string) => postTo('/api/v3/send-email', { email, channel: 'CHANNEL_RESET_PASSWORD' })
export const verify = (email: string, passCode: string) =>
  postTo('/api/v3/verify-reset-password-request', {
    verifyMethod: 'EMAIL_PASSCODE',
    emailPassCodePayload: { email, passCode },
  })

/** Status, headers and body, by which two answers can be distinguished. */
export async function wireOf(response: Response) {
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
}
