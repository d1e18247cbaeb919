import { lazyModule } from '../core/lazy-module.js'

/** What checks, encrypts and sends: the one part of a form that does not come with the page. */
export const engineModule = lazyModule(() => import('./engine/engine.js'))
