import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read, type RuleName, rules } from './architecture-rules.js'

const names = Object.keys(rules) as RuleName[]
const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}
const installed = Object.keys({ ...dependencies, ...peerDependencies })

describe('the repository keeps to its layers', () => {
  const sources = ['src', 'test', 'stories', 'scripts', '.storybook']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.(?:m?js|tsx?)$/.test(path))
    .map((path) => read(path, readFileSync(path, 'utf8')))

  test('there is something to judge', () => {
    expect(sources.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(10)
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(10)
  })

  test.each(names)('%s', (name) => {
    expect(rules[name](sources, installed)).toEqual([])
  })
})

/** For each rule, files that break it. */
const breaches: Record<RuleName, Record<string, string>[]> = {
  'imports point down': [
    { 'src/core/a.ts': "import { b } from '../react/b.js'" },
    { 'src/core/a.ts': "export { en } from '../locales/en.js'" },
    { 'src/core/a.ts': "export type A = import('../emulator/b.js').B" },
    { 'src/react/a.ts': "'use client'\nimport '../emulator/index.js'" },
    { 'src/emulator/a.ts': "import type { Wire } from '../core/wire.js'" },
    { 'src/react/a.ts': "'use client'\nexport { x } from '../index.js'" },
    { 'src/parts.ts': "import { x } from './core/x.js'" },
  ],
  'no import goes in a circle, types included': [
    {
      'src/core/a.ts': "import { b } from './b.js'\nexport const a = b",
      'src/core/b.ts': "import type { A } from './a.js'",
    },
    { 'src/emulator/a.ts': "await import('./b.js')", 'src/emulator/b.ts': "import type { A } from './a.js'" },
  ],
  'core knows no React': [
    { 'src/core/a.ts': "import { useState } from 'react'" },
    { 'src/core/a.ts': "import type { UseFormReturn } from 'react-hook-form'" },
    { 'src/core/a.ts': "await import('@tanstack/react-query')" },
  ],
  'packages are installed with the kit': [
    { 'src/core/a.ts': "import leftPad from 'left-pad'" },
    { 'src/core/a.ts': 'await import(name)' },
  ],
  'only core/encryption/rsa* touches node-forge, only sm2* touches sm-crypto': [
    { 'src/core/encryption/index.ts': "await import('node-forge/lib/jsbn.js')" },
    { 'src/core/encryption/sm2.ts': "import forge from 'node-forge'" },
    { 'src/core/encryption/rsa.ts': "import sm2 from 'sm-crypto/src/sm2/index.js'" },
  ],
  'cryptography is loaded on demand': [
    {
      'src/core/encryption/rsa.ts': "import forge from 'node-forge/lib/jsbn.js'\nexport const big = forge",
      'src/core/encryption/index.ts': "import { big } from './rsa.js'\nexport const x = big",
    },
    {
      'src/core/encryption/sm2-point.ts': "import sm2 from 'sm-crypto/src/sm2/index.js'\nexport const point = sm2",
      'src/core/encryption/sm2.ts': "export { point } from './sm2-point.js'",
      'src/core/encryption/rsa.ts': "import { point } from './sm2.js'\nexport const x = point",
    },
  ],
  'only five files go to the network': [
    { 'src/core/a.ts': "await fetch('/')" },
    { 'src/core/a.ts': 'const send = globalThis.fetch' },
    { 'src/react/a.ts': "'use client'\nexport const send = (given?: unknown) => given ?? fetch" },
    { 'src/core/a.ts': 'new XMLHttpRequest()' },
    { 'src/core/a.ts': "navigator.sendBeacon('/', '')" },
  ],
  'only core/wire.ts knows the paths of the service': [
    { 'src/core/api.ts': "export const path = '/api/v3/system'" },
    { 'src/core/api.ts': 'export const path = (host: string) => `${host}/api/v3/system`' },
  ],
  'the folders of react import from those above them': [
    { 'src/react/shared/a.ts': "'use client'\nimport { b } from '../form/b.js'" },
    { 'src/react/reset/a.ts': "'use client'\nimport { b } from '../change/b.js'" },
  ],
  'no folder holds more than 20 files': [
    Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`src/react/form/a${at}.ts`, "'use client'"])),
  ],
  'no file has more than 200 lines, but for words and lists': [{ 'src/core/a.ts': 'export {}\n'.repeat(201) }],
  'a form has one import of its engine': [
    { 'src/form/a.ts': "import { createEngine } from './engine/engine.js'" },
    { 'src/react/form/a.ts': "'use client'\nvoid import('../../form/engine/engine.js')" },
  ],
  'a form knows no React': [{ 'src/form/engine/a.ts': "import { useState } from 'react'" }],
  'the emulator opens ciphertexts by means of its own': [
    { 'src/emulator/rsa.ts': "import forge from 'node-forge'" },
    { 'src/emulator/sm2.ts': "import { sm2 } from 'sm-crypto'" },
    { 'src/emulator/answers.ts': "import * as z from 'zod/mini'" },
  ],
  'locales are data': [
    { 'src/locales/ja.ts': "import { Messages } from '../core/messages.js'" },
    { 'src/locales/ja.ts': "import type { Policy } from '../core/policy.js'" },
  ],
  "'use client' heads each module of React and no other": [
    { 'src/react/a.ts': 'export const a = 1' },
    { 'src/react/a.ts': "// first\nimport 'react'\n'use client'" },
    { 'src/index.ts': "'use client'\nexport const a = 1" },
  ],
  'nothing is exported by star': [
    { 'src/index.ts': "export * from './core/index.js'" },
    { 'src/index.ts': "export * as core from './core/index.js'" },
  ],
  'nothing is exported by default': [
    { 'src/core/a.ts': 'export default 1' },
    { 'src/core/a.ts': 'const a = 1\nexport { a as default }' },
  ],
  'Node is for the doctor and for what is served': [
    { 'src/emulator/keys.ts': "import { createHash } from 'node:crypto'" },
    { 'src/core/a.ts': "import fs from 'fs'" },
  ],
  "zod is import * as z from 'zod/mini'": [
    { 'src/core/a.ts': "import * as z from 'zod'" },
    { 'src/core/a.ts': "import { z } from 'zod/mini'" },
    { 'src/core/a.ts': "import type { ZodType } from 'zod/v4/core'" },
  ],
  'nothing is imported from outside the repository': [
    { 'test/a.test.ts': "import vectors from '../../shared/vectors/rsa.json'" },
    { 'scripts/a.mjs': "await import('/tmp/a.mjs')" },
  ],
  'the kit imports no test, story or script': [{ 'src/core/a.ts': "import { x } from '../../test/x.js'" }],
}

describe('each rule can fail', () => {
  test.each(names.flatMap((name) => breaches[name].map((files) => ({ name, files }))))(
    '$name: $files',
    ({ name, files }) => {
      const sources = Object.entries(files).map(([path, code]) => read(path, code))
      expect(rules[name](sources, installed)).not.toEqual([])
    },
  )
})

test('what the design allows breaks no rule', () => {
  const sources = Object.entries({
    'src/index.ts': "export { Form } from './react/form.js'\nexport type { Messages } from './core/messages.js'",
    'src/core/messages.ts': 'export interface Messages { title: string }',
    'src/core/wire.ts': "export const systemPath = '/api/v3/system'",
    'src/core/call-endpoint.ts': 'export const send = (request: Request, fetch = globalThis.fetch) => fetch(request)',
    'src/core/schemas.ts': "import * as z from 'zod/mini'\nexport const text = z.string() // fetch('/api/v3/system')",
    'src/core/encryption/index.ts': "import type { Big } from './rsa.js'\nexport const load = () => import('./rsa.js')",
    'src/core/encryption/rsa.ts': "import forge from 'node-forge/lib/jsbn.js'\nexport const big = forge",
    'src/locales/en.ts':
      "import type { Messages } from '../core/messages.js'\nexport const en: Messages = { title: '' }",
    'src/react/form.tsx':
      "'use client'\nimport { useForm } from 'react-hook-form'\nimport { send } from '../core/api.js'\nexport const Form = ({ fetch }: { fetch: typeof globalThis.fetch }) => <form action={() => send({ fetch })} />",
    'src/emulator/index.ts':
      "import { sm2 } from 'sm-crypto-v2'\nexport const emulator = { async fetch(request: Request) { return sm2 } }",
    'src/emulator/node.ts': "import { createServer } from 'node:http'\nimport { emulator } from './index.js'",
  }).map(([path, code]) => read(path, code))
  for (const name of names) expect(rules[name](sources, installed), name).toEqual([])
})
