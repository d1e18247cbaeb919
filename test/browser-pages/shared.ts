import { type Browser, chromium } from 'playwright'
import { inject } from 'vitest'

/** The pages of `page/`, which global-setup.ts built and serves: `index.html?form=change` is the address with a query. */
export const site = { address: inject('kitPages') }

/** The one Chromium of the run. Closing it ends what this file opened in it, and no more. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('chromium'))
