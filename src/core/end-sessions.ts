import type { PasswordApiOptions } from './call-endpoint.js'
import { lazyModule } from './lazy-module.js'
import type { EndedSessions } from './my-account/end-other-devices.js'

export type { EndedSessions }

/** What ends sessions is given: the service with its access token, and what aborts it. */
export interface EndSessionsRequest {
  /** Where the service is, and the access token. */
  service: PasswordApiOptions
  /** Aborted after 30,000 milliseconds, when the form no longer waits. It is not aborted when the form goes: they are to end. */
  signal: AbortSignal
}

/** Ends the other sessions. Without a result all of them are taken to have ended; after a rejection the outcome is unknown. */
export type EndSessions = (request: EndSessionsRequest) => Promise<EndedSessions | void>

/** Of `endOtherDevices`. */
export interface EndOtherDevicesOptions {
  /** The `deviceId` that stays signed in. @default that of the provider */
  thisDevice?: string | undefined
}

const code = lazyModule(() => import('./my-account/end-other-devices.js'))

/**
 * Signs the person out on all devices but this one, by V3's list of devices. It needs an access token, so it is for a change
 * and not for a reset. Its code is loaded when it runs.
 *
 * @throws {PasswordError} when it runs: what the list failed with; `config` where it is unknown which device this is.
 * @example
 * await endOtherDevices({ thisDevice })({ service: { host, appId, accessToken }, signal })
 */
export function endOtherDevices({ thisDevice }: EndOtherDevicesOptions = {}): EndSessions {
  return async ({ service, signal }) => {
    const { endOtherSessions } = await code.load()
    return endOtherSessions(service, thisDevice ?? service.deviceId, signal)
  }
}
