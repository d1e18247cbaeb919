'use client'

import { PasswordError } from '../core/errors.js'
import { importer } from '../core/importer.js'

export interface LazyCode<Code> {
  /** Rejects with `network`, `timeout` or `reload-needed` where it cannot be fetched; the next call tries again. */
  load(): Promise<Code>
  /** It, once it is there. */
  here(): Code | undefined
}

/** Milliseconds; as long as a call of the service may take by default. A request for code may never be answered. */
const patienceMs = 15_000

/** Code that does not come with the page. */
export function lazyCode<Code>(get: () => Promise<Code>): LazyCode<Code> {
  const fetchCode = importer(get)
  let loading: Promise<Code> | undefined
  let code: Code | undefined

  async function load(): Promise<Code> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PasswordError('timeout')), patienceMs)
    })
    try {
      code = await Promise.race([fetchCode(), late])
      return code
    } catch (error) {
      loading = undefined
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  return { load: () => (loading ??= load()), here: () => code }
}
