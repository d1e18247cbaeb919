import assert from 'node:assert/strict'
import { vi } from 'vitest'
import type { EngineBrowser, EngineElement, EnginePage, OpenOptions } from './driver.js'
import type { WebKitAddress } from './webkit-process.js'
import { elementKey, pressing, typing, WebDriver, WebDriverError } from './web-driver.js'

const waiting = { timeout: 10_000, interval: 20 }

/** WebKit, in the process that the global setup has started: one session, and a window for each page. */
export async function connectWebKit({ driver: url, session }: WebKitAddress): Promise<EngineBrowser> {
  const driver = new WebDriver(url)
  const first = String(await driver.get(`${session}/window`))
  await waitUntilActive(driver, session)
  let isFirstFree = true
  return {
    async openPage({ width = 1280, height = 720 }: OpenOptions = {}) {
      // Only the first window gets the focus of the screen: in others focus styles do not show.
      const handle = isFirstFree ? first : await openWindow(driver, session)
      if (handle === first) isFirstFree = false
      await driver.post(`${session}/window`, { handle })
      await driver.post(`${session}/window/rect`, { width, height })
      return pageOf(driver, session, handle, leave)

      async function leave() {
        if (handle === first) {
          isFirstFree = true
          await driver.post(`${session}/url`, { url: 'about:blank' })
        } else {
          await driver.delete(`${session}/window`)
          // A session whose current window is gone opens no other.
          await driver.post(`${session}/window`, { handle: first })
        }
      }
    },
    close: async () => undefined, // It is there for the next file.
  }
}

async function openWindow(driver: WebDriver, session: string): Promise<string> {
  const { handle } = (await driver.post(`${session}/window/new`, { type: 'window' })) as { handle: string }
  return handle
}

/** Waits until the window has the focus of the screen. */
async function waitUntilActive(driver: WebDriver, session: string): Promise<void> {
  await vi.waitFor(async () => {
    const hasFocus = await driver.post(`${session}/execute/sync`, { script: 'return document.hasFocus()', args: [] })
    assert(hasFocus, 'The window has not become the active one.')
  }, waiting)
}

function pageOf(driver: WebDriver, session: string, handle: string, leave: () => Promise<void>): EnginePage {
  // The session has one current window, and a test may have two pages.
  const at = async () => {
    await driver.post(`${session}/window`, { handle })
    return session
  }
  const run = async (script: string, ...args: unknown[]) =>
    driver.post(`${await at()}/execute/sync`, { script: `return (${script}).apply(null, arguments)`, args })
  const find = (source: string, wanted: string) => elementOf(driver, session, at, wanted, () => run(source, wanted))
  return {
    engine: 'webkit',
    goto: async (url) => void (await driver.post(`${await at()}/url`, { url })),
    reload: async () => void (await driver.post(`${await at()}/refresh`)),
    back: async () => void (await driver.post(`${await at()}/back`)),
    forward: async () => void (await driver.post(`${await at()}/forward`)),
    url: async () => String(await driver.get(`${await at()}/url`)),
    byLabel: (label) => find(String(labelled), label),
    byRole: (role, name) => roleOf(role, name),
    bySelector: (selector) => find(String(selected), selector),
    type: async (text) => void (await driver.post(`${await at()}/actions`, typing(text))),
    press: async (names) => void (await driver.post(`${await at()}/actions`, pressing(names))),
    text: async () => String(await run(String(() => document.body.innerText))),
    evaluate: async (inPage, argument) => {
      const script = `const [argument, done] = arguments
        new Promise((resolve) => resolve((${String(inPage)})(argument)))
          .then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const answer = await driver.post(`${await at()}/execute/async`, { script, args: [argument ?? null] })
      const { value, error } = answer as { value?: unknown; error?: string }
      if (error !== undefined) throw new Error(error)
      return value as never
    },
    screenshot: async () => Buffer.from(String(await driver.get(`${await at()}/screenshot`)), 'base64'),
    async close() {
      // The next page has the same storage.
      await run(String(emptyStorage))
      await driver.delete(`${await at()}/cookie`)
      await leave()
    },
  }

  /** The engine's own account of role and name, as assistive technology gets it. */
  function roleOf(role: string, name: string | undefined): EngineElement {
    return elementOf(driver, session, at, `${role} ${name}`, async () => {
      const all = (await run(String(selected), selectors[role] ?? `[role=${role}]`)) as Record<string, string>[]
      const matches = await Promise.all(
        all.map(async (each) => {
          const element = `${session}/element/${each[elementKey]}`
          if ((await driver.get(`${element}/computedrole`)) !== role) return false
          return name === undefined || (await driver.get(`${element}/computedlabel`)) === name
        }),
      )
      return all.filter((_, index) => matches[index])
    })
  }
}

function elementOf(
  driver: WebDriver,
  session: string,
  at: () => Promise<string>,
  wanted: string,
  findAll: () => Promise<unknown>,
): EngineElement {
  /** Acts on the first that can be seen, and once more when it was replaced or covered meanwhile. */
  const act = <Result>(action: (path: string, element: unknown) => Promise<Result>): Promise<Result> =>
    vi.waitFor(async () => {
      const [element] = (await findAll()) as Record<string, string>[]
      if (element === undefined) throw new Error(`There is no such element: ${wanted}.`)
      return action(`${session}/element/${element[elementKey]}`, element)
    }, waiting)
  const run = async (script: string, element: unknown, ...args: unknown[]) =>
    driver.post(`${await at()}/execute/sync`, {
      script: `return (${script}).apply(null, arguments)`,
      args: [element, ...args],
    })
  const click = () =>
    act(async (path, element) => {
      if (!(await run(String(isReady), element))) throw new Error('not ready to be clicked')
      await driver.post(`${path}/click`)
    })
  return {
    waitFor: () =>
      act(async (_, element) => {
        if (!(await run(String(isVisible), element))) throw new Error('not visible')
      }),
    async count() {
      try {
        return ((await findAll()) as unknown[]).length
      } catch (error) {
        // React has replaced one between two looks.
        if (error instanceof WebDriverError && error.error === 'stale element reference') return this.count()
        throw error
      }
    },
    click,
    async type(text) {
      await click()
      await driver.post(`${await at()}/actions`, typing(text))
    },
    text: () => act(async (_, element) => String(await run(String(innerText), element))),
    value: () => act(async (_, element) => String(await run(String(valueOf), element))),
    attribute: (name) => act(async (_, element) => (await run(String(attributeOf), element, name)) as string | null),
    hasFocus: () => act(async (_, element) => Boolean(await run(String(isFocused), element))),
    style: (property) => act(async (_, element) => String(await run(String(styleOf), element, property))),
    screenshot: () => act(async (path) => Buffer.from(String(await driver.get(`${path}/screenshot`)), 'base64')),
  }
}

/** Which elements have a role without saying so. */
const selectors: Record<string, string> = {
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href], [role=link]',
  list: 'ul, ol, [role=list]',
  listitem: 'li, [role=listitem]',
  textbox: 'input, textarea, [role=textbox]',
}

// What follows runs in the page.
const selected = (selector: string) => [...document.querySelectorAll(selector)]
const labelled = (label: string) =>
  [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter((element) =>
    [...(element.labels ?? [])]
      .map(({ textContent }) => textContent.trim())
      .concat(element.ariaLabel ?? [])
      .includes(label),
  )
const isVisible = (element: Element) => element.checkVisibility({ visibilityProperty: true })
const isReady = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.matches(':disabled') &&
  element.ariaDisabled !== 'true'
const isFocused = (element: Element) => element === document.activeElement
const innerText = (element: HTMLElement) => element.innerText
const valueOf = (element: HTMLInputElement) => element.value
const attributeOf = (element: Element, name: string) => element.getAttribute(name)
const styleOf = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name)
const emptyStorage = () => {
  localStorage.clear()
  sessionStorage.clear()
}
