'use client'

import { lazyModule } from '../../core/lazy-module.js'

/** What counts down. It is fetched while the answer to a submit is on its way, and drawn where that asks for a wait. */
export const countdownModule = lazyModule(() => import('./parts/countdown.js'))
