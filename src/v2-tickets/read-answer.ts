/** Objects of an answer; what they inherit is not read. */
export type Json = Readonly<Record<string, unknown>>

interface Answer {
  number: number
  data: Json
}

/** Clients nest answers: an error, its message, its list, its response. */
const deepest = 4

/** `apiCode` is V3's, `code` V2's; flutter's client of V3 compares `statusCode`. */
const numberNames = ['apiCode', 'code', 'statusCode'] as const

/** `response` and `body` are where HTTP clients keep an answer, `errors` is GraphQL's, whose `message` is an object here. */
const innerNames = ['message', 'errors', 'response', 'body', 'data'] as const

/** The first object, from the outside in, that has one of the numbers, with its `data`. */
export function readAnswer(value: unknown, numbers: readonly number[], depth = 0): Answer | undefined {
  const json = typeof value === 'string' ? parse(value) : value
  if (typeof json !== 'object' || json === null || depth > deepest) return undefined
  if (Array.isArray(json)) return readAnswer(json[0], numbers, depth + 1)
  for (const name of numberNames) {
    const number = numberOf(own(json, name))
    if (number !== undefined && numbers.includes(number)) return { number, data: ownObject(own(json, 'data')) }
  }
  for (const name of innerNames) {
    const found = readAnswer(own(json, name), numbers, depth + 1)
    if (found) return found
  }
  return undefined
}

const own = (json: object, name: string): unknown => (Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined)

/** Without what every object inherits, so that a polluted prototype lends no token. */
function ownObject(value: unknown): Json {
  return Object.assign(Object.create(null), typeof value === 'object' ? value : undefined) as Json
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'string') return /^\d{1,9}$/.test(value) ? Number(value) : undefined
  return typeof value === 'number' ? value : undefined
}

/** JSON.parse quotes its input in its errors, so none leaves here. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
