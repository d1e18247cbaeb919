import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/**
 * How a host reads declarations: by a `moduleResolution`, of which `node10` reads no `exports`, or with the types of Node and of
 * the test tools.
 */
export type Reading = 'bundler' | 'node16' | 'node10' | 'tools'

/** A host in TypeScript that imports every subpath, and has the declarations of all packages checked. */
export function typedHostCompiles(name: string, readings: readonly Reading[]): void {
  let consumer: Consumer
  beforeAll(async () => {
    consumer = await install('types', name)
  })
  afterAll(() => consumer?.remove())

  test.each(readings)('compiles with tsconfig.%s.json', async (reading) => {
    expect(await consumer.run('tsc', ['-p', `tsconfig.${reading}.json`])).toBe('')
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
