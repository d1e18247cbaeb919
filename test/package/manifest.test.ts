import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { expect, inject, test } from 'vitest'
import { manifest } from './tarball.js'

test('publint has nothing to say, in strict mode', async () => {
  const { messages } = await publint({ pkgDir: '.', strict: true })
  expect(messages).toEqual([])
})

test('the types are right for every host with ES modules', () => {
  const args = ['attw', inject('tarball'), '--profile', 'esm-only', '--no-color', '--no-emoji']
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' })
  expect(status, stdout).toBe(0)
})

test('nothing of the kit runs while a host installs the package', () => {
  const { scripts } = manifest()
  expect(['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in scripts)).toEqual([])
})

test.each([
  // Below these, known faults in the cryptography are open.
  ['node-forge', '1.4.3'],
  ['sm-crypto', '0.5.8'],
])('%s is at least %s, by declaration and in the lock', (name, floor) => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string }>
  }
  const locked = lock.packages[`node_modules/${name}`]?.version ?? ''
  expect(manifest().dependencies[name]).toBe(`^${floor}`)
  expect(locked.localeCompare(floor, 'en', { numeric: true })).toBeGreaterThanOrEqual(0)
})
