import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inject } from 'vitest'
import type {} from '../packed.js'

/** A host application in a folder of its own, with the kit from the tarball and everything else from the registry. */
export interface Consumer {
  folder: string
  /** What npm said while it installed; peers in conflict would have stopped it. */
  installed: string
  /** The version of a package, as the host or as the kit finds it. */
  versionOf(name: string, seenBy?: 'host' | 'kit'): string
  /** What the host gets for an import, in Node. */
  load<Module>(id: string): Promise<Module>
  /** Runs a command of node_modules/.bin to its end and gives its words; throws them where it fails. */
  run(command: string, args: string[], env?: Environment): Promise<string>
  /** Starts a server, of node_modules/.bin or by a whole path, and waits for the address it prints. */
  serve(command: string, args: string[], env?: Environment): Promise<Server>
  remove(): void
}

export interface Server {
  /** Has no slash at its end. */
  address: string
  /** What it has printed so far. */
  said(): string
  close(): Promise<void>
}

type Environment = Record<string, string>

const here = fileURLToPath(new URL('.', import.meta.url))
const onWindows = process.platform === 'win32'

const quietly = ['--prefer-offline', '--no-audit', '--no-fund']

/** Copies these folders, a later one over an earlier one, and installs. */
export async function install(...names: string[]): Promise<Consumer> {
  const folder = copied(names)
  return consumerIn(folder, await finished('npm', ['install', '--strict-peer-deps', ...quietly], folder, {}))
}

/** The same by pnpm, with the settings of the folder's pnpm-workspace.yaml. Its store is the consumer's own, and goes with it. */
export async function installByPnpm(version: string, ...names: string[]): Promise<Consumer> {
  const folder = copied(names)
  const args = ['--yes', `pnpm@${version}`, 'install', '--store-dir', '.store', '--reporter', 'append-only']
  return consumerIn(folder, await finished('npx', args, folder, { CI: '1' }))
}

/** The same by Yarn, with the settings of the folder's .yarnrc.yml. Under Plug'n'Play the packages are in archives that only Yarn reads. */
export async function installByYarn(version: string, ...names: string[]): Promise<Consumer> {
  const folder = copied(names)
  // Else Yarn looks for its project in the folders above.
  writeFileSync(join(folder, 'yarn.lock'), '')
  const yarn = ['--yes', '--package', `@yarnpkg/cli-dist@${version}`, 'yarn']
  return {
    ...consumerIn(folder, await finished('npx', [...yarn, 'install'], folder, {})),
    // The files that were packed.
    load: (id) => import(pathToFileURL(createRequire(import.meta.url).resolve(id)).href),
    run: (command, args, env = {}) => finished('npx', [...yarn, command, ...args], folder, env),
    serve: (command, args, env = {}) => started('npx', [...yarn, command, ...args], folder, env),
  }
}

function copied(names: readonly string[]): string {
  const folder = emptyFolder(names.at(-1))
  for (const name of names) cpSync(join(here, name), folder, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  manifest.dependencies['react-password-kit'] = `file:${inject('tarball')}`
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}

/** An application fresh from Vite's template, and what the README has a newcomer install. */
export async function installInTemplate(packages: string[]): Promise<Consumer> {
  const parent = emptyFolder('newcomer')
  const createVite = createRequire(import.meta.url).resolve('create-vite/index.js')
  await finished(process.execPath, [createVite, 'app', '--template', 'react-ts', '--no-interactive'], parent, {})
  const folder = join(parent, 'app')
  const wanted = packages.map((name) => (name === 'react-password-kit' ? inject('tarball') : name))
  return consumerIn(folder, await finished('npm', ['install', ...wanted, ...quietly], folder, {}), parent)
}

/** For a server that cannot choose its own. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}

const emptyFolder = (name = '') => mkdtempSync(join(tmpdir(), `password-kit-${name}-`))

function consumerIn(folder: string, installed: string, made = folder): Consumer {
  const require = createRequire(join(folder, 'package.json'))

  return {
    folder,
    installed,
    versionOf(name, seenBy = 'host') {
      const from = seenBy === 'host' ? require : createRequire(require.resolve('react-password-kit/package.json'))
      return (JSON.parse(readFileSync(from.resolve(`${name}/package.json`), 'utf8')) as { version: string }).version
    },
    load: (id) => import(pathToFileURL(require.resolve(id)).href),
    run: (command, args, env = {}) => finished(bin(folder, command), args, folder, env),
    serve: (command, args, env = {}) => started(bin(folder, command), args, folder, env),
    // A server that has just ended may still be writing its cache.
    remove: () => rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}

function bin(folder: string, command: string): string {
  if (isAbsolute(command)) return command
  return join(folder, 'node_modules/.bin', onWindows ? `${command}.cmd` : command)
}

/** A shell of a host, not of a test: Vitest's NODE_ENV and its colours stay out of it. */
function environment(more: Environment) {
  const { NODE_ENV: _env, VITEST: _vitest, FORCE_COLOR: _color, ...own } = process.env
  const kept = Object.entries(own).filter(([name]) => !/^(?:VITEST|VITE)_/.test(name))
  return { ...Object.fromEntries(kept), NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...more }
}

/** Not by spawnSync: Vitest takes a worker that receives nothing for a minute for lost. */
function finished(command: string, args: string[], cwd: string, more: Environment): Promise<string> {
  const child = spawn(command, args, { cwd, env: environment(more), shell: onWindows })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(said)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`))
    })
  })
}

function started(command: string, args: string[], cwd: string, more: Environment): Promise<Server> {
  // A process group of its own, so that what the server starts ends with it.
  const child = spawn(command, args, { cwd, env: environment(more), detached: !onWindows, shell: onWindows })
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (address !== undefined) resolve({ address, said: () => said, close: () => end(child) })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  if (onWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  else process.kill(-child.pid, 'SIGKILL')
  return gone
}
