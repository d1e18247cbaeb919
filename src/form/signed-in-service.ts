import type { PasswordApiOptions } from '../core/api.js'
import { engineModule } from './engine-module.js'
import type { KitOptions } from './types.js'

/** The service with the access token, and with the header names that it announces where its settings are wanted. */
export async function loadSignedInService(kit: KitOptions): Promise<PasswordApiOptions> {
  const service = kit.getSignedInService()
  if (!kit.settings) return service
  const { withServiceSettings } = await engineModule.load()
  return withServiceSettings(kit, service)
}
