import { createCallEndpoint, type CallEndpoint, type PasswordApiOptions } from '../call-endpoint.js'
import { isPasswordError, PasswordError } from '../errors.js'
import { deviceList, devicesPerPage, revokeSession, type SignedInDevice } from './endpoints.js'

/** How many of the other sessions have ended. */
export interface EndedSessions {
  /** How many sessions the service ended. */
  ended: number
  /** How many sessions on other devices the service listed. */
  total: number
}

/** Pages after which a list that never ends is given up. */
const mostPages = 40

/**
 * Signs the person out on every device but this one, by V3's `mydevices` calls. A device that could not be signed out does
 * not keep the others from it.
 *
 * @throws {PasswordError} what the list failed with; `config` where it is unknown which device this is.
 */
export async function endOtherSessions(
  options: PasswordApiOptions,
  thisDevice: string | undefined,
  signal: AbortSignal,
): Promise<EndedSessions> {
  if (!thisDevice) {
    throw new PasswordError(
      'config',
      process.env.NODE_ENV !== 'production' &&
        'react-password-kit: the service does not mark which of its devices this is, so this one would be signed out too. ' +
          'Give `deviceId` to the provider, and send the same id at sign-in, or give `thisDevice`.',
    )
  }
  const call = createCallEndpoint(options)
  const devices = await listDevices(call, signal)
  const others = devices.filter(({ deviceId, isOnline }) => isOnline && deviceId !== thisDevice)
  let ended = 0
  for (const { deviceId } of others) if (await endSession(call, deviceId, signal)) ended++
  return { ended, total: others.length }
}

async function listDevices(call: CallEndpoint, signal: AbortSignal): Promise<SignedInDevice[]> {
  const all = new Map<string, SignedInDevice>()
  for (let page = 1; page <= mostPages; page++) {
    const { devices } = await call(deviceList(page), undefined, signal)
    for (const each of devices) all.set(each.deviceId, each)
    if (devices.length < devicesPerPage) return [...all.values()]
  }
  throw new PasswordError('bad-response')
}

/** Whether the service has said so. */
async function endSession(call: CallEndpoint, deviceId: string, signal: AbortSignal): Promise<boolean> {
  try {
    await call(revokeSession, { deviceId }, signal)
    return true
  } catch (error) {
    if (!isPasswordError(error)) throw error
    return false
  }
}
