import type { RecordedRequest } from '../src/emulator/index.js'

/** Something a secret could have got into, with a name for the report. */
export interface Place {
  where: string
  text: string
}

/** Code points of a secret that must be found even without the rest of it. */
const windowLength = 8

/**
 * Where any eight characters of a secret stand, as they are or encoded: `"attribute value of input: as base64"`. A report
 * never holds the secret itself.
 */
export function scan(places: readonly Place[], secrets: readonly string[]): string[] {
  return scannerOf(secrets)(places)
}

/** The same for secrets that are looked for more than once. */
export function scannerOf(secrets: readonly string[]): (places: readonly Place[]) => string[] {
  const needles = secrets.flatMap(needlesOf)
  return (places) => {
    const once = new Map(places.map((place) => [place.text, place])).values()
    return [...once].flatMap(({ where, text }) => {
      if (text.length < windowLength) return []
      const lower = text.toLowerCase()
      const found = needles.filter(({ needle, anyCase }) => (anyCase ? lower : text).includes(needle))
      return [...new Set(found.map(({ form }) => `${where}: ${form}`))]
    })
  }
}

interface Needle {
  form: string
  needle: string
  /** Hexadecimal digits come in both cases; the needle is in lower case then. */
  anyCase?: boolean
}

function needlesOf(secret: string): Needle[] {
  const points = [...secret]
  const starts = Math.max(points.length - windowLength, 0) + 1
  return Array.from({ length: starts }, (_, start) => points.slice(start, start + windowLength).join('')).flatMap(forms)
}

function forms(text: string): Needle[] {
  const bytes = new TextEncoder().encode(text)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'))
  const percent = encodeURIComponent(text).toLowerCase()
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const standard = base64Of(bytes)
  return [
    { form: 'as it is', needle: text },
    { form: 'as UTF-8 hex', needle: hex.join(''), anyCase: true },
    ...standard.map((needle) => ({ form: 'as base64', needle })),
    ...standard.map((needle) => ({
      form: 'as base64url',
      needle: needle.replaceAll('+', '-').replaceAll('/', '_'),
    })),
    { form: 'percent-escaped', needle: percent, anyCase: true },
    { form: 'percent-escaped', needle: percent.replaceAll('%20', '+'), anyCase: true },
    { form: 'percent-escaped', needle: hex.map((byte) => `%${byte}`).join(''), anyCase: true },
    { form: 'JSON-escaped', needle: JSON.stringify(text).slice(1, -1) },
    { form: 'JSON-escaped', needle: escaped(JSON.stringify(text).slice(1, -1), /[^ -~]/g), anyCase: true },
    { form: 'JSON-escaped', needle: escaped(text, /[^]/g), anyCase: true },
    { form: 'HTML-escaped', needle: html },
    { form: 'HTML-escaped', needle: html.replaceAll('"', '&quot;') },
  ].map((each) => (each.anyCase ? { ...each, needle: each.needle.toLowerCase() } : each))
}

/** What is the same in the base64 of any text that holds these bytes, for each of the three places they may begin at. */
function base64Of(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = btoa(String.fromCharCode(...new Uint8Array(shift), ...bytes))
    const wholeCharacters = Math.floor(((shift + bytes.length) * 8) / 6)
    return encoded.slice(Math.ceil((shift * 8) / 6), wholeCharacters)
  })
}

/** UTF-16 units as `\u0061`. */
function escaped(text: string, which: RegExp): string {
  return text.replace(which, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** URL, headers and body of every request. */
export function requestPlaces(requests: readonly RecordedRequest[]): Place[] {
  return requests.flatMap(({ method, path, url, headers, body }, index) => {
    const where = `request ${index + 1} (${method} ${path})`
    return [
      { where: `URL of ${where}`, text: url },
      ...Object.entries(headers).map(([name, value]) => ({ where: `header ${name} of ${where}`, text: value })),
      { where: `body of ${where}`, text: body },
    ]
  })
}

/** Attributes and text of the whole document, and what a page leaves behind: its address, its history, its storage. */
export function pagePlaces(): Place[] {
  const elements = [...document.querySelectorAll('*')]
  return [
    ...elements.flatMap((element) =>
      [...element.attributes].map(({ name, value }) => ({
        where: `attribute ${name} of ${element.localName}`,
        text: value,
      })),
    ),
    { where: 'markup of the document', text: document.documentElement.outerHTML },
    { where: 'address of the page', text: location.href },
    { where: 'state of the history', text: JSON.stringify(history.state) ?? '' },
    { where: 'cookies', text: document.cookie },
    { where: 'localStorage', text: JSON.stringify({ ...localStorage }) },
    { where: 'sessionStorage', text: JSON.stringify({ ...sessionStorage }) },
    ...performance.getEntriesByType('resource').map(({ name }) => ({ where: 'address of a resource', text: name })),
  ]
}

/**
 * Every string that can be reached from a value: through its own properties, collections, buffers and settled promises,
 * but not into the closures of functions and not into elements of the page, which `pagePlaces` reads.
 */
export async function objectPlaces(where: string, root: unknown): Promise<Place[]> {
  const places: Place[] = []
  const seen = new Set<object>()
  const open: { path: string; value: unknown }[] = [{ path: where, value: root }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next
    if (typeof value === 'string') places.push({ where: path, text: value })
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
    if (seen.has(value) || value === window || value instanceof Node) continue
    seen.add(value)
    if (value instanceof Promise) open.push({ path: `${path} (settled)`, value: await settled(value) })
    if (ArrayBuffer.isView(value)) places.push({ where: path, text: textOf(value) })
    else for (const [key, held] of contents(value)) open.push({ path: `${path}.${key}`.slice(-160), value: held })
  }
  return places
}

/** A promise that is still under way gives nothing. */
async function settled(promise: Promise<unknown>): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve))
  return Promise.race([promise.catch((error: unknown) => error), late])
}

function textOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return new TextDecoder().decode(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength))
}

function contents(value: object): [string, unknown][] {
  const own = Reflect.ownKeys(value).map((key): [string, unknown] => {
    return [String(key), held(value, key)]
  })
  const names = own.map(([key]): [string, unknown] => ['(name)', key])
  const entries =
    value instanceof Map
      ? [...value].flatMap(([key, entry]): [string, unknown][] => [
          ['(key)', key],
          [typeof key === 'string' ? key : '(value)', entry],
        ])
      : value instanceof Set
        ? [...value].map((member): [string, unknown] => ['(member)', member])
        : []
  return [...own, ...(Array.isArray(value) ? [] : names), ...entries]
}

/** Getters that show up in a listing are asked too; React's hidden ones only warn. */
function held(value: object, key: PropertyKey): unknown {
  const property = Reflect.getOwnPropertyDescriptor(value, key)
  if (!property?.get || !property.enumerable) return property?.value
  try {
    return Reflect.get(value, key)
  } catch {
    return undefined
  }
}

/** What React keeps for the tree that was drawn into a container: props, state and refs of every component. */
export function reactTree(container: Element): unknown {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'))
  if (key === undefined) throw new Error('React has drawn nothing into this element.')
  return (container as unknown as Record<string, unknown>)[key]
}
