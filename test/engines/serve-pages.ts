import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { serveBuiltPages, type BuiltPages } from '../browser-pages/built-pages.js'
import { strictPolicy } from '../browser-pages/strict-policy.js'
import { App } from './pages/app.js'
import { fromQuery } from './pages/settings.js'

/** Builds the folder of pages for production and serves it, as the server of a host does. */
export function serveEnginePages(root: string): Promise<BuiltPages> {
  return serveBuiltPages(root, ['kit.html', 'other.html'], {
    headers: ({ pathname, searchParams }) =>
      // A worker has the policy that its own script came with; a page's other scripts have none.
      searchParams.has('strict') || pathname.endsWith('.js')
        ? { 'content-security-policy': strictPolicy('http://127.0.0.1:*') }
        : {},
    page(html, { searchParams }) {
      const settings = fromQuery(searchParams)
      const { locale = 'en', server, scriptless } = settings
      const markup = server || scriptless ? renderToString(createElement(App, { settings })) : ''
      return html
        .replace('<html lang="en">', locale === 'ar' ? '<html lang="ar" dir="rtl">' : `<html lang="${locale}">`)
        .replace(scriptless ? /<script.*?<\/script>/g : /$^/, '')
        .replace('<!-- markup -->', () => markup)
    },
  })
}
