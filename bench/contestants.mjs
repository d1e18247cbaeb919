// Who is compared: the kit, the floor, and the peers that have a form for it and can be built here. The rest is quoted.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from '../scripts/size.mjs'

/**
 * @typedef {'ours' | 'floor' | 'supabase' | 'amplify' | 'better-auth'} Name
 * @typedef {{ title: string, install: string[], tailwind?: boolean }} Contestant
 */

const here = fileURLToPath(new URL('peers', import.meta.url))
export const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, '.bench')

/** @type {Record<Name, Contestant>} */
export const contestants = {
  ours: { title: '**react-password-kit**', install: [] },
  floor: { title: 'floor: react-hook-form + zod/mini + react-query, by hand', install: [] },
  supabase: { title: '@supabase/auth-ui-react 0.4.7', install: [] },
  amplify: { title: '@aws-amplify/ui-react 6.15.6', install: [] },
  // Its peers contradict each other.
  'better-auth': { title: '@daveyplate/better-auth-ui 3.4.0', install: ['--legacy-peer-deps'], tailwind: true },
}

export const names = /** @type {Name[]} */ (Object.keys(contestants))

/** @typedef {{ packages: number, bytes: number }} Installed without React */

/** In this run. */
const done = new Set()

/**
 * Installs a contestant as a host would, once: into a folder that git does not see.
 * @param {string} name of a folder in `peers`, or of the bench itself
 * @param {string[]} flags
 * @returns {string} the folder
 */
export function install(name, flags = []) {
  const folder = join(cache, name)
  if (done.has(name)) return folder
  done.add(name)
  const manifest = name === 'ours' ? packed() : readFileSync(join(manifestFolder(name), 'package.json'), 'utf8')
  const written = join(folder, 'package.json')
  if (!existsSync(join(folder, 'installed')) || readFileSync(written, 'utf8') !== manifest) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    writeFileSync(written, manifest)
    npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...flags], folder)
    writeFileSync(join(folder, 'installed'), '')
  }
  if (name in contestants && name !== 'ours') cpSync(manifestFolder(name), folder, { recursive: true })
  return folder
}

/** @param {string} name */
function manifestFolder(name) {
  return name in contestants ? join(here, name) : fileURLToPath(new URL(name, import.meta.url))
}

/** The manifest of a host of the kit, which installs the tarball that would be published. */
function packed() {
  mkdirSync(cache, { recursive: true })
  const [{ filename, integrity }] = JSON.parse(npm(['pack', '--json', '--pack-destination', cache], root))
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const versions = Object.fromEntries(
    ['@tanstack/react-query', 'react', 'react-dom', 'react-hook-form'].map((name) => [name, devDependencies[name]]),
  )
  return JSON.stringify({
    private: true,
    description: integrity, // Another tarball is another installation.
    dependencies: { 'react-password-kit': `file:../${filename}`, ...versions },
  })
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
}

/**
 * What a host has on its disk because of the contestant; React it has anyway.
 * @param {string} folder
 * @returns {Installed}
 */
export function installed(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'))
  const paths = Object.keys(packages).filter((path) => !/^node_modules\/(?:react|react-dom|scheduler)$/.test(path))
  return {
    packages: paths.length,
    bytes: paths.reduce((bytes, path) => bytes + bytesOf(join(folder, path)), 0),
  }
}

/**
 * Of a package, without those installed inside of it: they count for themselves.
 * @param {string} folder
 * @returns {number}
 */
function bytesOf(folder) {
  if (!existsSync(folder)) return 0 // Optional, and for another platform.
  return readdirSync(folder, { withFileTypes: true }).reduce((bytes, entry) => {
    if (entry.name === 'node_modules') return bytes
    const path = join(folder, entry.name)
    return bytes + (entry.isDirectory() ? bytesOf(path) : entry.isFile() ? readFileSync(path).length : 0)
  }, 0)
}

/**
 * @param {Name} name
 * @param {string} page its code
 * @param {RegExp} [external]
 */
export async function build(name, page, external) {
  const { tailwind, install: flags } = contestants[name]
  // The kit is built from its sources, as its own budgets are.
  const folder = name === 'ours' ? root : install(name, flags)
  const plugins = tailwind ? [await tailwindOf(folder)] : []
  return bundle(page, { folder, plugins, ...(external && { external }) })
}

/**
 * Where a file of a contestant is found by its own build.
 * @param {Name} name
 * @param {string} file
 */
export const fileOf = (name, file) => (name === 'ours' ? `/bench/peers/ours/${file}` : `/${file}`)

/** @param {string} folder */
async function tailwindOf(folder) {
  const path = createRequire(join(folder, 'package.json')).resolve('@tailwindcss/vite')
  return (await import(pathToFileURL(path).href)).default()
}
