'use client'

import { loadSignedInService } from '../../../form/signed-in-service.js'
import type { EndedSessionsResult, KitOptions } from '../../../form/types.js'
import type { ExtrasProps } from '../extras-types.js'

/** Milliseconds after which the form no longer waits for the sessions to end. */
const timeoutMs = 30_000

/** Ends them. What goes wrong changes nothing about the password, so it is a result and no error. */
export async function endSessions(
  { end }: NonNullable<ExtrasProps['sessions']>,
  kit: KitOptions,
  isSignedIn = false,
): Promise<EndedSessionsResult> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<'unknown'>((resolve) => {
    timer = setTimeout(() => {
      controller.abort()
      resolve('unknown')
    }, timeoutMs)
  })
  try {
    const ended = (async () => {
      const service = isSignedIn ? await loadSignedInService(kit) : kit.service
      return (await end({ service, signal: controller.signal })) ?? 'all'
    })()
    return await Promise.race([ended, timeout])
  } catch {
    return 'unknown' // The panel says that it is unknown.
  } finally {
    clearTimeout(timer)
  }
}
