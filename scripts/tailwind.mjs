// For the stories and tests of a host with Tailwind: `virtual:tailwind-3` and `virtual:tailwind-4` are the sheets that either
// version makes of the theme's classes, with tokens as shadcn names them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import postcss from 'postcss'
import tailwindcss from 'tailwindcss'
import { compile } from 'tailwindcss-4'

const require = createRequire(import.meta.url)
const content = ['../src/themes/tailwind.tsx', '../stories/host-themes/tailwind.tsx'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

/** Colours of a host's own, light and dark; hue, saturation and lightness. */
const tokens = {
  background: ['0 0% 100%', '240 6% 6%'],
  foreground: ['240 10% 8%', '0 0% 96%'],
  primary: ['262 70% 42%', '262 80% 80%'],
  'primary-foreground': ['0 0% 100%', '262 60% 12%'],
  accent: ['262 30% 94%', '262 20% 18%'],
  'accent-foreground': ['240 10% 8%', '0 0% 96%'],
  'muted-foreground': ['240 5% 38%', '240 5% 70%'],
  destructive: ['0 72% 42%', '0 90% 74%'],
  border: ['240 6% 86%', '240 6% 24%'],
  input: ['240 6% 70%', '240 6% 40%'],
  ring: ['262 70% 42%', '262 80% 80%'],
}
const names = Object.keys(tokens)
const dark = '[data-scheme="dark"]'

/** @param {(token: string) => string} write */
const variables = (write) =>
  [`:root`, dark]
    .map((selector, scheme) => {
      const lines = Object.entries(tokens).map(([name, values]) => `--${name}: ${write(values[scheme] ?? '')};`)
      return `${selector} { ${lines.join(' ')} }`
    })
    .join('\n')

/** Tailwind 3, where shadcn keeps a token without its `hsl()`. */
async function three() {
  const colors = Object.fromEntries(names.map((name) => [name, `hsl(var(--${name}))`]))
  const config = { content, darkMode: ['selector', dark], theme: { extend: { colors } } }
  const from = `@tailwind base; @tailwind components; @tailwind utilities; ${variables((token) => token)}`
  return (
    await postcss([tailwindcss(/** @type {import('tailwindcss').Config} */ (config))]).process(from, {
      from: undefined,
    })
  ).css
}

/** Tailwind 4, whose own reader of files is a package of its own: every word of the sources may be a class. */
async function four() {
  const theme = names.map((name) => `--color-${name}: var(--${name});`).join(' ')
  const css = `@import 'tailwindcss'; @custom-variant dark (&:is(${dark} *)); @theme inline { ${theme} }
    ${variables((token) => `hsl(${token})`)}`
  const folder = dirname(require.resolve('tailwindcss-4/package.json'))
  const compiler = await compile(css, {
    base: folder,
    async loadStylesheet(id, base) {
      const path = id === 'tailwindcss' ? resolve(folder, 'index.css') : resolve(base, id)
      return { path, base: dirname(path), content: readFileSync(path, 'utf8') }
    },
  })
  return compiler.build(content.flatMap((path) => readFileSync(path, 'utf8').split(/[\s'"`]+/)))
}

/** @type {Record<string, () => Promise<string>>} */
const sheets = { 'virtual:tailwind-3': three, 'virtual:tailwind-4': four }

/** @returns {import('vite').Plugin} */
export const tailwind = () => ({
  name: 'tailwind-of-a-story',
  resolveId: (id) => (id in sheets ? `\0${id}` : undefined),
  async load(id) {
    const make = sheets[id.slice(1)]
    if (!id.startsWith('\0') || make === undefined) return undefined
    content.forEach((path) => this.addWatchFile(path))
    return `export default ${JSON.stringify(await make())}`
  },
})
