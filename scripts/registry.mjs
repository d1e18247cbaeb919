// `npm run registry`: writes registry/*.json, what shadcn's command installs. The sources in registry/components are
// type-checked and run by tests; registry/ui stands for shadcn's own elements there, and is not installed.
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the sources import, for Vite. */
export const registryAliases = [
  { find: /^@\/components\/ui\/(.+)$/, replacement: `${root}registry/ui/$1.tsx` },
  { find: /^@\/components\/(.+)$/, replacement: `${root}registry/components/$1.tsx` },
]

const items = {
  'change-password-form': {
    title: 'Change password form',
    description: 'Lets the person who is signed in choose a new password.',
  },
  'reset-password-form': {
    title: 'Reset password form',
    description: 'Lets a person who has forgotten their password choose a new one.',
  },
}

/** @returns {Map<string, string>} each file's path in the repository and what should be in it */
export function registry() {
  /** @type {{ peerDependencies: Record<string, string>, peerDependenciesMeta: Record<string, { optional?: boolean }> }} */
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const peers = Object.keys(manifest.peerDependencies).filter(
    (name) => !manifest.peerDependenciesMeta[name]?.optional && !/^react(-dom)?$/.test(name),
  )
  return new Map(
    Object.entries(items).map(([name, words]) => {
      const item = {
        $schema: 'https://ui.shadcn.com/schema/registry-item.json',
        name,
        type: 'registry:component',
        ...words,
        dependencies: ['react-password-kit', ...peers],
        registryDependencies: ['alert', 'button', 'field', 'input'],
        files: [name, 'password-step'].map((file) => ({
          path: `registry/components/${file}.tsx`,
          content: readFileSync(`${root}registry/components/${file}.tsx`, 'utf8'),
          type: 'registry:component',
        })),
      }
      return [`registry/${name}.json`, `${JSON.stringify(item, null, 2)}\n`]
    }),
  )
}

if (argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of registry()) writeFileSync(`${root}${path}`, text)
