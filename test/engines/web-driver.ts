/** The key under which W3C WebDriver hands over an element (W3C WebDriver, 12.1). */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** W3C WebDriver over HTTP. */
export class WebDriver {
  readonly #address: string
  constructor(address: string) {
    this.#address = address
  }

  get = (path: string) => this.#call('GET', path)
  post = (path: string, body: object = {}) => this.#call('POST', path, body)
  delete = (path: string) => this.#call('DELETE', path)

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.#address}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (answer.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw new WebDriverError(`${method} ${path}: ${error}, ${message}`, error)
  }
}

export class WebDriverError extends Error {
  constructor(
    message: string,
    /** `stale element reference`, `no such element` … (W3C WebDriver, 6.6). */
    readonly error: string,
  ) {
    super(message)
  }
}

/** The characters that stand for keys without one (W3C WebDriver, 17.4.2); names as KeyboardEvent.key has them. */
const keys: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
}

/** Down in their order and up in the reverse: `Shift+Tab`. */
export function pressing(names: string): object {
  const values = names.split('+').map((name) => keys[name] ?? name)
  return keyActions([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ])
}

/** One key after the other. */
export function typing(text: string): object {
  return keyActions(
    [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  )
}

function keyActions(actions: object[]): object {
  return { actions: [{ type: 'key', id: 'keyboard', actions }] }
}
