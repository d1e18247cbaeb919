import { Refusal } from '../envelope.js'
import type { Call } from '../types.js'

/** The largest page of the V3 lists (node-sdk, doc comment of `limit`). */
const LARGEST_PAGE = 50

/** GET /api/v3/mydevices/list: the sign-ins of the account, newest first. Which one is this device is not marked. */
export function listMyDevices(call: Call): unknown {
  const account = call.account()
  const { sessions } = call.service
  const page = numberIn(call, 'page', 1)
  const limit = Math.min(numberIn(call, 'limit', 10), LARGEST_PAGE)
  return sessions
    .of(account)
    .slice((page - 1) * limit, page * limit)
    .map((session) => ({
      device: { deviceId: session.deviceId, type: 'Browser', userAgent: session.userAgent, status: 'activated' },
      lastLoginTime: new Date(session.signedInAt).toISOString(),
      online: sessions.isOnline(session),
    }))
}

/** POST /api/v3/mydevices/revoke-session: the device is signed out, and stays in the list. */
export function revokeSession(call: Call): undefined {
  const account = call.account()
  if (!call.service.sessions.end(account, call.fields.text('deviceId'))) throw new Refusal('device-unknown')
}

function numberIn(call: Call, name: string, standard: number): number {
  const number = Number(call.query.get(name) ?? standard)
  if (!Number.isInteger(number) || number < 1) throw new Refusal('malformed')
  return number
}
