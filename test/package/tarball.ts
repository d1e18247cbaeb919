import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'

interface Manifest {
  exports: Record<string, string | Record<string, string>>
  scripts: Record<string, string>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

export function manifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
}

/** The paths that `npm pack` would put into the tarball, without running the build again. */
export function packedFiles(): string[] {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const [pack] = JSON.parse(json) as { files: { path: string }[] }[]
  if (!pack) throw new Error('npm pack reported no tarball.')
  return pack.files.map((file) => file.path)
}

/** Files below `dist/`, for instance `dist/core/index.js`. */
export function distFiles(ending: string): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((path) => `dist/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
}

/** What a built file imports or re-exports, by any kind of import. */
export function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8')
  const { module } = parseSync(path, code)
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  )
  const lazy = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const text = code.slice(start, end)
    return /^(['"]).*\1$/.test(text) ? [text.slice(1, -1)] : []
  })
  return [...module.staticImports.map((each) => each.moduleRequest.value), ...exported, ...lazy]
}
