import { Refusal } from './envelope.js'

/** A JSON object of a request, read field by field; what is missing or of another type is refused. */
export interface Fields {
  text(name: string): string
  optionalText(name: string): string | undefined
  oneOf<Choice extends string>(name: string, choices: readonly Choice[]): Choice
  /** An object field; a missing one reads as empty. */
  object(name: string): Fields
}

export function parseFields(body: string): Fields {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw new Refusal('malformed')
  }
  if (!isRecord(parsed)) throw new Refusal('malformed')
  return readFields(parsed)
}

export function readFields(record: Readonly<Record<string, unknown>>): Fields {
  function optionalText(name: string): string | undefined {
    const value = own(record, name)
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string') throw new Refusal('malformed')
    return value
  }

  function text(name: string): string {
    const value = optionalText(name)
    if (value === undefined || value === '')
      throw new Refusal('parameter-missing', undefined, `Parameter ${name} is missing.`)
    return value
  }

  return {
    optionalText,
    text,
    oneOf(name, choices) {
      const value = text(name)
      const choice = choices.find((each) => each === value)
      if (choice === undefined) throw new Refusal('malformed')
      return choice
    },
    object(name) {
      const value = own(record, name) ?? {}
      if (!isRecord(value)) throw new Refusal('malformed')
      return readFields(value)
    },
  }
}

function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
