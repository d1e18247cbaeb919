import { PasswordError } from './errors.js'
import { importer } from './importer.js'

/** A module that does not come with the page. */
export interface LazyModule<Module> {
  /** Rejects with `network`, `timeout` or `reload-needed` where it cannot be fetched; the next call tries again. */
  load(): Promise<Module>
  /** The module if it is loaded already. */
  getIfLoaded(): Module | undefined
}

/** As long as a call of the service may take by default: a request for code may never be answered. */
const timeoutMs = 15_000

export function lazyModule<Module>(importModule: () => Promise<Module>): LazyModule<Module> {
  const retryableImport = importer(importModule)
  let loading: Promise<Module> | undefined
  let module: Module | undefined

  async function load(): Promise<Module> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PasswordError('timeout')), timeoutMs)
    })
    try {
      module = await Promise.race([retryableImport(), timeout])
      return module
    } catch (error) {
      loading = undefined
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  return { load: () => (loading ??= load()), getIfLoaded: () => module }
}
