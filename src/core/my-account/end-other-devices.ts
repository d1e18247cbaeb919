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

/** Devices after which a list that never ends is given up. */
const mostDevices = 2000

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

/** All pages. The first one tells how many devices a page of this service has, since some have fewer than they are asked for. */
async function listDevices(call: CallEndpoint, signal: AbortSignal): Promise<SignedInDevice[]> {
  const all = new Map<string, SignedInDevice>()
  let perPage = devicesPerPage
  for (let page = 1; all.size < mostDevices; page++) {
    const { devices } = await call(deviceList(page, perPage), undefined, signal)
    const known = all.size
    for (const { deviceId, isOnline } of devices)
      // Of several sign-ins on one device, one may be over and another not.
      all.set(deviceId, { deviceId, isOnline: isOnline || all.get(deviceId)?.isOnline === true })
    const isLast = page > 1 && devices.length < perPage
    if (isLast || all.size === known) return [...all.values()]
    if (page === 1) perPage = devices.length
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
