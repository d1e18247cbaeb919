import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { inject } from 'vitest'

interface Manifest {
  exports: Record<string, string | Record<string, string>>
  bin: Record<string, string>
  scripts: Record<string, string>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
  peerDependenciesMeta: Record<string, { optional: boolean }>
  browserslist: string[]
}

export function manifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
}

/** What is in the tarball, by paths as `dist/index.js`. */
export function packedFiles(): string[] {
  const listed = execFileSync('tar', ['-tzf', inject('tarball')], { encoding: 'utf8' })
  return listed.split('\n').flatMap((line) => /^package\/(.*[^/])$/.exec(line)?.[1] ?? [])
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
