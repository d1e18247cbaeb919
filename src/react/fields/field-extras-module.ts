'use client'

import { lazyModule } from '../../core/lazy-module.js'

/** What only some fields have, and not with the page. */
export const fieldExtras = lazyModule(() => import('./parts/field-extras.js'))
