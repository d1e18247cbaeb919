/** Words, or a function that makes them from what they are about. */
export type Words<About> = string | ((about: About) => string)

/** `Value`, of which each word may be left out. */
export type DeepPartial<Value> = Value extends string | ((...input: never[]) => unknown)
  ? Value
  : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

/** The words of a message for what it is about. */
export function words<About>(message: Words<About>, about: About): string {
  return typeof message === 'function' ? message(about) : message
}

/** Later words win; what they leave out stays. */
export function mergeWords<All extends object>(all: All, partial: DeepPartial<NoInfer<All>> | undefined): All {
  return merge(all, partial ?? {}) as All
}

function merge(base: object, partial: object): object {
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(partial) as [string, unknown][]) {
    const present = merged[key]
    if (value !== undefined) merged[key] = isRecord(value) && isRecord(present) ? merge(present, value) : value
  }
  return merged
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
