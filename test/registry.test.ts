import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { registry } from '../scripts/registry.mjs'

test.each([...registry()])('%s is made from the sources of today: npm run registry', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('its files import what it says that they need, and nothing else', () => {
  for (const [, text] of registry()) {
    const item = JSON.parse(text) as {
      dependencies: string[]
      registryDependencies: string[]
      files: { content: string }[]
    }
    const imported = item.files.flatMap(({ content }) =>
      [...content.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name),
    )
    const own = imported.filter((name) => name.startsWith('@/components/ui/')).map((name) => name.split('/').at(-1))
    expect(new Set(own)).toEqual(new Set(item.registryDependencies))
    const packages = imported.filter((name) => !name.startsWith('@/'))
    expect(new Set(packages)).toEqual(new Set(['react-password-kit']))
    expect(item.dependencies).toEqual(expect.arrayContaining(packages))
  }
})
