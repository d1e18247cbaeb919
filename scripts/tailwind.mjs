// For the stories and tests of one host theme: `virtual:tailwind` is the sheet that Tailwind makes of its classes.
import { fileURLToPath } from 'node:url'
import postcss from 'postcss'
import tailwindcss from 'tailwindcss'

const content = [fileURLToPath(new URL('../stories/host-themes/tailwind.tsx', import.meta.url))]
const name = '\0virtual:tailwind'

/** @returns {import('vite').Plugin} */
export const tailwind = () => ({
  name: 'tailwind-of-a-story',
  resolveId: (id) => (id === 'virtual:tailwind' ? name : undefined),
  async load(id) {
    if (id !== name) return undefined
    content.forEach((path) => this.addWatchFile(path))
    const plugin = tailwindcss({ content, darkMode: ['selector', '[data-scheme="dark"]'] })
    const { css } = await postcss([plugin]).process('@tailwind base; @tailwind components; @tailwind utilities', {
      from: undefined,
    })
    return `export default ${JSON.stringify(css)}`
  },
})
