import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ServeOptions } from '../../src/emulator/node.js'
import { fixedKeys } from '../emulator/setup.js'
import { addressed, doctor, documentedRsaKey, origin, password, serve, signedIn } from './setup.js'

/** The tenants of docs/doctor.md, in its order. */
const tenants: { options: ServeOptions; args: readonly string[] }[] = [
  { options: {}, args: signedIn },
  {
    options: {
      keys: { rsa: { ...fixedKeys.rsa, publicKey: documentedRsaKey }, sm2: fixedKeys.sm2 },
      allowedOrigins: ['https://other.example.com'],
    },
    args: ['--origin', origin],
  },
  { options: { keys: fixedKeys, sm2Shapes: ['04C1C2C3'] }, args: signedIn },
]

test('docs/doctor.md shows what the command prints', async () => {
  const outputs: string[] = []
  for (const { options, args } of tenants) {
    const { url } = await serve(options)
    const { out } = await doctor([...addressed(url), ...args], { stdin: password })
    outputs.push(out.replaceAll(url, 'http://127.0.0.1:9000').trimEnd())
  }
  const page = readFileSync('docs/doctor.md', 'utf8')
  // Blocks of no language are outputs. `vitest run --project node test/doctor/page.test.ts -u` writes them.
  const written = page.replaceAll(/^```(\w*)\n[^]*?^```$/gm, (block, language) =>
    language === '' ? `\`\`\`\n${outputs.shift()}\n\`\`\`` : block,
  )
  expect(outputs).toEqual([])
  await expect(written).toMatchFileSnapshot('../../docs/doctor.md')
})
