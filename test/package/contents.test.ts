import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { distFiles, importsOf, manifest, packedFiles } from './tarball.js'

const modules = distFiles('.js')
const codeAndTypes = [...modules, ...distFiles('.d.ts')]
const firstLine = (path: string) => readFileSync(path, 'utf8').split('\n', 1)[0]
const isReact = (path: string) => /^dist\/(?:react|themes)\//.test(path)

describe('the tarball', () => {
  const files = packedFiles()

  test('holds dist, the papers and the items of the registry, nothing else', () => {
    const items = ['registry/change-password-form.json', 'registry/reset-password-form.json']
    const papers = ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'SECURITY.md', 'package.json', ...items]
    expect(files.filter((path) => !path.startsWith('dist/')).toSorted()).toEqual(papers)
  })

  test('holds no test, no story and no node_modules, which npm would drop from it', () => {
    expect(files.filter((path) => /node_modules|\.(?:test|stories)\./.test(path))).toEqual([])
    expect(files.filter((path) => path.startsWith('dist/')).toSorted()).toEqual(
      [...codeAndTypes, ...distFiles('.map'), ...distFiles('.css'), ...distFiles('.txt')].toSorted(),
    )
  })

  test.each(targets())('%s leads to files that are in it', (_, target) => {
    const pattern = new RegExp(`^${target.slice(2).replaceAll('.', '\\.').replace('*', '[^/]+')}$`)
    expect(files.filter((path) => pattern.test(path))).not.toEqual([])
  })
})

describe("'use client'", () => {
  test('heads every module of React, so that a server component may render the forms', () => {
    expect(modules.filter(isReact)).not.toEqual([])
    expect(modules.filter((path) => isReact(path) && !/^['"]use client['"]/.test(firstLine(path) ?? ''))).toEqual([])
  })

  test('is nowhere else, so that a server component may read the rest', () => {
    expect(modules.filter((path) => !isReact(path) && /['"]use client['"]/.test(readFileSync(path, 'utf8')))).toEqual(
      [],
    )
  })
})

describe('the imports in dist', () => {
  test('name only what a host has installed, and Node in the doctor and in what is served', () => {
    const { dependencies, peerDependencies } = manifest()
    const installed = Object.keys({ ...dependencies, ...peerDependencies })
    const strange = codeAndTypes.flatMap((path) =>
      importsOf(path)
        .filter((id) => !id.startsWith('.') && !installed.some((name) => id === name || id.startsWith(`${name}/`)))
        .map((id) => `${path} imports ${id}`),
    )
    const inNode = /^dist\/(?:emulator\/(?:node|cli)|server\/node|doctor\/[\w-]+)\.(?:js|d\.ts) imports node:/
    expect(strange.filter((line) => !inNode.test(line))).toEqual([])
  })

  test('are those of production', () => {
    expect(modules.filter((path) => importsOf(path).includes('react/jsx-dev-runtime'))).toEqual([])
  })

  test('lead to files that are there', () => {
    const lost = codeAndTypes.flatMap((path) =>
      importsOf(path)
        .filter((id) => id.startsWith('.'))
        .map((id) => posix.join(dirname(path), path.endsWith('.d.ts') ? id.replace(/\.js$/, '.d.ts') : id))
        .filter((target) => !codeAndTypes.includes(target))
        .map((target) => `${path} imports ${target}`),
    )
    expect(lost).toEqual([])
  })

  test.each(['dist/core/index.js', 'dist/emulator/index.js', 'dist/server/index.js'])(
    '%s reaches nothing of React',
    (entry) => {
      const reached = new Set([entry])
      for (const path of reached) {
        if (!modules.includes(path)) continue
        for (const id of importsOf(path)) reached.add(id.startsWith('.') ? posix.join(dirname(path), id) : id)
      }
      expect(reached.size).toBeGreaterThan(1)
      expect([...reached].filter((id) => isReact(id) || /^(?:react|@tanstack)\b/.test(id))).toEqual([])
    },
  )
})

test('the worker is one file that imports nothing by name, so that no chunk of a host can import its entry', () => {
  expect(distFiles('.js').filter((path) => path.startsWith('dist/worker/'))).toEqual([])
  expect(importsOf('dist/worker.js')).toEqual([])
})

test('the licences of packages that are copied, or in the worker, travel with them', () => {
  const copied = distFiles('.js').flatMap((path) => /^dist\/vendor\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  const inWorker = distFiles('.map')
    .filter((path) => /^dist\/worker[./]/.test(path))
    .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { sources: string[] }).sources)
    .flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])
  expect(inWorker).toEqual(expect.arrayContaining(['jsbn', 'node-forge', 'sm-crypto', 'zod']))
  const licences = readFileSync('dist/vendor/LICENSES.txt', 'utf8')
  expect([...copied, ...inWorker].filter((name) => !licences.includes(`${name}\n\n`))).toEqual([])
})

test('the layered stylesheet has the same rules in the layer', () => {
  const css = readFileSync('dist/styles.css', 'utf8')
  expect(css).not.toContain('@layer')
  expect(readFileSync('dist/styles.layered.css', 'utf8')).toBe(`@layer password-kit {\n${css.trimEnd()}\n}\n`)
})

function targets(): [string, string][] {
  return Object.entries(manifest().exports).flatMap(([subpath, target]) =>
    (typeof target === 'string' ? [target] : Object.values(target)).map((file): [string, string] => [subpath, file]),
  )
}
