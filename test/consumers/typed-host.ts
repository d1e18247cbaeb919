import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { install, type Consumer } from './consumer.js'

/** A host in TypeScript that imports every subpath, and has the declarations of all packages checked. */
export function typedHostCompiles(name: string): void {
  let consumer: Consumer
  beforeAll(async () => {
    consumer = await install('types', name)
  })
  afterAll(() => consumer?.remove())

  test.each(['bundler', 'node16'])('compiles under moduleResolution %s', async (resolution) => {
    expect(await consumer.run('tsc', ['-p', `tsconfig.${resolution}.json`])).toBe('')
  })

  test('imports every subpath', () => {
    const host = readFileSync(join(consumer.folder, 'host.tsx'), 'utf8')
    const { exports } = JSON.parse(
      readFileSync(join(consumer.folder, 'node_modules/react-password-kit/package.json'), 'utf8'),
    ) as { exports: Record<string, unknown> }
    const prefixes = Object.keys(exports).map((path) => path.replace(/^\./, 'react-password-kit').replace(/\*$/, ''))
    expect(prefixes.filter((prefix) => !host.includes(`'${prefix}`))).toEqual([])
  })
}
