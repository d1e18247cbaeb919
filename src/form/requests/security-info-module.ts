import { lazyModule } from '../../core/lazy-module.js'

/** What reads whether the account has a password, and not with the page. */
export const securityInfoModule = lazyModule(() => import('./security-info.js'))
