import type { PasswordApi, PasswordApiOptions } from '../../core/api.js'
import { lazyModule } from '../../core/lazy-module.js'

/** Not with the page, where some bundlers keep the hooks that a host may call by itself, whether it does or not. */
export const serviceModule = lazyModule(() => import('./service.js'))

/** The calls of the service; rejects where their code cannot be fetched. */
export async function loadPasswordApi(options: PasswordApiOptions): Promise<PasswordApi> {
  const { createPasswordApi } = await serviceModule.load()
  return createPasswordApi(options)
}
