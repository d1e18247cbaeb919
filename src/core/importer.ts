import { PasswordError } from './errors.js'

/** Firefox names the module that failed, and answers every later import of that address with the same failure. */
const inFirefox = /^error loading dynamically imported module: (https?:\S+)$/

/** WebKit names nothing. */
const inWebKit = /^Importing a module script failed/

/** Whoever fills in a form makes about four tries before the first press: each field that is left makes one. */
const manyFailures = 8

/**
 * An import that can be tried again after it failed. Chromium makes a new request for it by itself. For Firefox the address
 * gets a fragment, which no server sees; what the module itself imports keeps its own address. WebKit makes no new request
 * for a module that the bundler had preloaded by a <link>, until the page has fetched its address in another way.
 *
 * The function rejects with `network`, or with `reload-needed` where nothing but a reload of the page can help.
 */
export function importer<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let failures = 0
  let address: string | undefined
  let preloaded = false

  return async () => {
    try {
      if (preloaded) await fetchPreloads()
      return await (address === undefined ? load() : importFrom<Module>(`${address}#retry-${failures}`))
    } catch (cause) {
      failures++
      const { message } = cause as Error
      address ??= inFirefox.exec(message)?.[1]
      preloaded = inWebKit.test(message)
      // If it fails on and on it may be for one of the module's own imports, which the browser keeps.
      const isKept = failures > manyFailures && (preloaded || address !== undefined)
      throw new PasswordError(isKept ? 'reload-needed' : 'network', '', { cause })
    }
  }
}

/** A worker preloads nothing, and a Content-Security-Policy may forbid it. */
function fetchPreloads(): Promise<unknown> {
  const links = globalThis.document?.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]') ?? []
  return Promise.allSettled([...links].map(({ href }) => fetch(href)))
}

/** Bundlers must leave it alone: the address is that of a chunk which they have made. */
function importFrom<Module>(address: string): Promise<Module> {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address) as Promise<Module>
}
