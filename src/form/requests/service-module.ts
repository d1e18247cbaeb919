import { lazyModule } from '../../core/lazy-module.js'

/** Not with the page, where some bundlers keep the hooks that a host may call by itself, whether it does or not. */
export const serviceModule = lazyModule(() => import('./service.js'))
