import { existsSync, readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const pkg = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, string | { default: string }>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

/** What a host installs beside the kit. Everything else, such as the emulator's SM2, is copied into dist. */
const installed = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.peerDependencies)]
const isExternal = (id: string) =>
  id.startsWith('node:') || installed.some((name) => id === name || id.startsWith(`${name}/`))

/**
 * The exports map decides what is built: `./dist/core/index.js` comes from `src/core/index.ts`. All but the worker, which
 * scripts/build.mjs makes by itself.
 */
function entries(): Record<string, string> {
  const names = Object.values(pkg.exports).flatMap((target) => {
    const file = typeof target === 'string' ? target : target.default
    const name = /^\.\/dist\/(.+)\.js$/.exec(file)?.[1]
    if (name === undefined || name === 'worker') return []
    if (!name.endsWith('/*')) return [name]
    const folder = name.slice(0, -1)
    return readdirSync(new URL(`src/${folder}`, import.meta.url))
      .filter((each) => each.endsWith('.ts'))
      .map((each) => folder + each.slice(0, -3))
  })
  const source = (name: string) =>
    existsSync(new URL(`src/${name}.tsx`, import.meta.url)) ? `src/${name}.tsx` : `src/${name}.ts`
  return Object.fromEntries([...names, 'emulator/cli', 'doctor/bin'].map((name) => [name, source(name)]))
}

// Storybook reads this file too and leaves `build` aside; the styles, copied as they are, come from scripts/build.mjs.
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: { entry: entries(), formats: ['es'] },
    rolldownOptions: {
      external: isExternal,
      onLog(level, log, handle) {
        // sm-crypto-v2 asks for Node's crypto only where globalThis.crypto is missing, which no supported host is.
        if (!log.message.startsWith('Module "crypto" has been externalized')) handle(level, log)
      },
      output: {
        // One file per module: 'use client' survives only where the module that says it stays a file of its own.
        preserveModules: true,
        preserveModulesRoot: 'src',
        // npm leaves every folder called node_modules out of a tarball, so the copied packages get another name.
        entryFileNames: (chunk) => `${chunk.name.replaceAll('node_modules/', 'vendor/')}.js`,
      },
    },
  },
})
