// For the examples of the documentation, which import `react-password-kit` as a host does: here that is the source, so
// that they run without a build. The build itself knows nothing of it.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @type {{ name: string, exports: Record<string, string | { default: string }> }} */
const { name, exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** The exports map with `src` for `dist`, for Vite's `resolve.alias`. What is made by the build alone is not there. */
export const ownName = Object.entries(exports).flatMap(([path, target]) => {
  const built = typeof target === 'string' ? target : target.default
  const source = /^\.\/dist\/(.+?)(?:\.js|(\.css))$/.exec(built)
  if (!source || path === './styles.layered.css') return []
  const ending = existsSync(new URL(`../src/${source[1]}.tsx`, import.meta.url)) ? '.tsx' : '.ts'
  const file = `${source[1]}${source[2] ?? ending}`
  return {
    find: new RegExp(`^${name}${path.slice(1).replace('*', '(.+)')}(?=$|\\?)`),
    replacement: fileURLToPath(new URL(`../src/${file.replace('*', '$1')}`, import.meta.url)),
  }
})
