/**
 * One way to drive a page in Chromium, Firefox and WebKit, so that a flow is written once.
 *
 *     inEveryEngine((openPage) => {
 *       test('…', async () => {
 *         const page = await openPage(`${inject('pages')}form.html?…`)
 *         await page.byLabel('Current password').type('…')        // clicks it, then presses real keys
 *         await page.press('Tab')
 *         await page.byRole('button', 'Change password').click()
 *         await page.byRole('heading', 'Password changed').waitFor()
 *       })
 *     })
 *
 * A browser process serves a file or the whole run, and every page has a context of its own; `openPage` closes it after
 * the test. Whatever finds an element waits for it. `npx vitest run --project engines test/engines/x.test.ts` runs one
 * file; `ENGINES=webkit,firefox` leaves out the others. `FIREFOX` and `CHROMIUM` name other executables.
 */
export const engines = ['chromium', 'firefox', 'webkit'] as const

export type Engine = (typeof engines)[number]

export interface OpenOptions {
  /** CSS pixels. @default 1280 by 720 */
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  forcedColors?: boolean
}

export interface EngineElement {
  /** Waits until it can be seen. */
  waitFor(): Promise<void>
  /** How many there are at this moment, seen or not. */
  count(): Promise<number>
  click(): Promise<void>
  /** Clicks it, then presses one key for each character. */
  type(text: string): Promise<void>
  /** Its text as it is shown. */
  text(): Promise<string>
  /** What an input holds. */
  value(): Promise<string>
  attribute(name: string): Promise<string | null>
  hasFocus(): Promise<boolean>
  /** The value of a property after all rules. */
  style(property: string): Promise<string>
  /** PNG. */
  screenshot(): Promise<Buffer>
}

export interface EnginePage {
  readonly engine: Engine
  goto(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  forward(): Promise<void>
  url(): Promise<string>
  /** By the whole text of its label. */
  byLabel(label: string): EngineElement
  /** By its role and its whole accessible name. */
  byRole(role: string, name?: string): EngineElement
  /** By a CSS selector, for what has neither label nor role. */
  bySelector(selector: string): EngineElement
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>
  /** One key, or several held together: `Enter`, `Tab`, `Shift+Tab`, `ArrowLeft`, `Control+z`. */
  press(keys: string): Promise<void>
  /** All of the page's text as it is shown. */
  text(): Promise<string>
  /** Runs a function in the page; it sees its argument and nothing else of the test's. */
  evaluate<Result, Argument = undefined>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>
  /** PNG of what is in view. */
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

export interface EngineBrowser {
  openPage(options?: OpenOptions): Promise<EnginePage>
  close(): Promise<void>
}
