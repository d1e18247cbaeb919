import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/**
 * A host in TypeScript that imports every subpath, and has the declarations of all packages checked. TypeScript 7 no longer
 * has the resolution `node10`, which reads no `exports`.
 */
export function typedHostCompiles(name: string, ...olderResolutions: string[]): void {
  let consumer: Consumer
  beforeAll(async () => {
    consumer = await install('types', name)
  })
  afterAll(() => consumer?.remove())

  test.each(['bundler', 'node16', ...olderResolutions])('compiles under moduleResolution %s', async (resolution) => {
    expect(await consumer.run('tsc', ['-p', `tsconfig.${resolution}.json`])).toBe('')
  })

  test('compiles what runs in Node, with the types of Node and of the test tools', async () => {
    expect(await consumer.run('tsc', ['-p', 'tsconfig.tools.json'])).toBe('')
  })

  test('imports every subpath', () => {
    const host = ['host.tsx', 'tools.ts'].map((name) => readFileSync(join(consumer.folder, name), 'utf8')).join('\n')
    const { exports } = JSON.parse(
      readFileSync(join(consumer.folder, 'node_modules/react-password-kit/package.json'), 'utf8'),
    ) as { exports: Record<string, unknown> }
    const prefixes = Object.keys(exports).map((path) => path.replace(/^\./, 'react-password-kit').replace(/\*$/, ''))
    expect(prefixes.filter((prefix) => !host.includes(`'${prefix}`))).toEqual([])
  })
}
