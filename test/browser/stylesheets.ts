import { CssBaseline } from '@mui/material'
import { render } from '@testing-library/react'
import { createElement } from 'react'
import tailwind4 from '../../node_modules/tailwindcss-4/preflight.css?raw'
import antdReset from '../../node_modules/antd/dist/reset.css?raw'
import viteApp from '../../node_modules/create-vite/template-react-ts/src/App.css?raw'
import viteIndex from '../../node_modules/create-vite/template-react-ts/src/index.css?raw'
import preflight from '../../node_modules/tailwindcss/src/css/preflight.css?raw'
import bootstrap from '../../node_modules/bootstrap/dist/css/bootstrap.css?raw'
import kit from '../../src/styles.css?raw'

export const kitStyles = kit

/** As scripts/build.mjs writes styles.layered.css. */
export const layeredStyles = `@layer password-kit {\n${kit}\n}`

/** Colours are read once they are there. Each design system sets its transitions by a class, which `*` alone does not override. */
export const withoutMotion = '* { transition: none !important; animation: none !important }'

/** What hosts have on their pages before the kit comes. */
export const hostSheets = {
  'a reset of everything': '*, *::before, *::after { margin: 0; padding: 0; box-sizing: border-box }',
  "the Vite template's styles": `${viteIndex}\n${viteApp}`,
  "an older Vite template's button rules": `
    :root { font-family: Inter, system-ui, sans-serif; line-height: 1.5; font-weight: 400; }
    body { margin: 0; display: flex; place-items: center; min-width: 320px; min-height: 100vh; }
    h1 { font-size: 3.2em; line-height: 1.1; }
    button { border-radius: 8px; border: 1px solid transparent; padding: 0.6em 1.2em; font-size: 1em; font-weight: 500;
      font-family: inherit; background-color: #1a1a1a; cursor: pointer; transition: border-color 0.25s; }`,
  "Tailwind 3's preflight": preflight.replace(/theme\('[^']+', ([^;]+)\);/g, '$1;'),
  // As its compiler leaves it. A page imports it into a layer; out of one, as here, it is stronger.
  "Tailwind 4's preflight": tailwind4.replace(/--theme\(\s*[\w-]+,\s*([^;]+?)\s*\);/g, '$1;'),
  "antd's reset": antdReset,
  Bootstrap: bootstrap,
  "Material UI's baseline": cssBaseline(),
}

/** What `CssBaseline` puts onto a page while it is there. */
function cssBaseline(): string {
  const { unmount } = render(createElement(CssBaseline))
  const texts = [...document.querySelectorAll('style[data-emotion="css-global"]')].map(({ textContent }) => textContent)
  unmount()
  return texts.join('')
}

/** Puts sheets onto the page in the order given; returns what takes them off again. */
export function addStyles(...sheets: readonly string[]): () => void {
  const elements = sheets.map((text) => Object.assign(document.createElement('style'), { textContent: text }))
  document.head.append(...elements)
  return () => {
    for (const element of elements) element.remove()
  }
}
