import { chromium, firefox, type Browser, type Locator, type Page } from 'playwright'
import type { Engine, EngineBrowser, EngineElement, EnginePage, OpenOptions } from './driver.js'

/** Chromium or Firefox, in the process that the global setup has started. */
export async function connectBrowser(engine: 'chromium' | 'firefox', address: string): Promise<EngineBrowser> {
  const browser = await (engine === 'chromium' ? chromium : firefox).connect(address)
  return {
    openPage: (options = {}) => openPage(engine, browser, options),
    close: () => browser.close(),
  }
}

async function openPage(engine: Engine, browser: Browser, options: OpenOptions): Promise<EnginePage> {
  const { width = 1280, height = 720, colorScheme = 'light', forcedColors = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    ...(forcedColors ? { forcedColors: 'active' as const } : {}),
  })
  const page = await context.newPage()
  return {
    engine,
    goto: (url) => page.goto(url).then(nothing),
    reload: () => page.reload().then(nothing),
    back: () => page.goBack().then(nothing),
    forward: () => page.goForward().then(nothing),
    url: async () => page.url(),
    byLabel: (label) => elementOf(page, page.getByLabel(label, { exact: true })),
    byRole: (role, name) =>
      elementOf(page, page.getByRole(role as 'button', name === undefined ? {} : { name, exact: true })),
    bySelector: (selector) => elementOf(page, page.locator(selector)),
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    text: () => page.locator('body').innerText(),
    // Playwright's own types look into the argument for handles, which no test here passes.
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    screenshot: () => page.screenshot(),
    close: () => context.close(),
  }
}

function elementOf(page: Page, locator: Locator): EngineElement {
  const first = locator.first()
  return {
    waitFor: () => first.waitFor(),
    count: () => locator.count(),
    click: () => first.click(),
    async type(text) {
      await first.click()
      await page.keyboard.type(text)
    },
    text: () => first.innerText(),
    value: () => first.inputValue(),
    attribute: (name) => first.getAttribute(name),
    hasFocus: () => first.evaluate((element) => element === document.activeElement),
    style: (property) => first.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property),
    screenshot: () => first.screenshot(),
  }
}

const nothing = () => undefined
