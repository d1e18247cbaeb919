import { execFile, spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { poll } from './poll.js'

const execute = promisify(execFile)

export type Environment = Record<string, string>

/** Programs of one desktop: they share an environment, log into one folder, and end together. */
export function createProcesses(env: Environment, logFolder: string) {
  const children: ChildProcess[] = []

  function start(
    command: string,
    args: readonly string[],
    more: Environment = {},
    stdio?: (log: number) => StdioOptions,
  ) {
    const log = openSync(join(logFolder, `${command.split('/').at(-1)}.log`), 'a')
    const child = spawn(command, args, { env: { ...env, ...more }, stdio: stdio?.(log) ?? ['ignore', log, log] })
    children.push(child)
    return child
  }

  async function end(child: ChildProcess): Promise<void> {
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    if (hasEnded()) return
    child.kill('SIGTERM')
    await poll(hasEnded, `${child.spawnfile} to end`, 4000).catch(() => child.kill('SIGKILL'))
  }

  return {
    start,
    /** Runs to its end and gives what it printed. */
    async run(command: string, ...args: string[]): Promise<string> {
      return (await execute(command, args, { env })).stdout
    },
    /** The last that was started ends first. */
    async endAll(): Promise<void> {
      for (const child of children.toReversed()) await end(child)
    },
  }
}

export type Processes = ReturnType<typeof createProcesses>

/** The first line that a program prints, which is where it listens. */
export function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    stream.on('data', (data: Buffer) => {
      text += String(data)
      if (text.includes('\n')) resolve(text.trim())
    })
  })
}
