import { type Browser, chromium } from 'playwright'
import { chromiumArgs, ensureChromium } from '../scripts/chromium.mjs'

/** A headless Chromium for tests that drive a page from Node; the caller closes it. */
export function launchChromium(...moreArgs: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs, ...moreArgs] })
}
