'use client'

import { lazyModule } from '../../core/lazy-module.js'

/** The countdown. It is loaded during a submit, and drawn if the answer asks for a wait. */
export const countdownModule = lazyModule(() => import('./parts/countdown.js'))
