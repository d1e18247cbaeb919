import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fullSteps, steps } from '../scripts/test-steps.mjs'

interface Workflow {
  jobs: Record<string, Job>
}

interface Job {
  needs?: string | string[]
  outputs?: Record<string, string>
  strategy?: { matrix: { include: Record<string, string>[] } }
  steps: { id?: string; run?: string; uses?: string }[]
}

const folder = '.github/workflows'
const files = readdirSync(folder)
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const sourceOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const jobsOf = (file: string) => Object.entries((parse(sourceOf(file)) as Workflow).jobs)

/** What the shell of a job is given, once for each entry of its matrix. */
function commandsOf({ steps: of, strategy }: Job): string[] {
  const entries = strategy?.matrix.include ?? [{}]
  const commands = entries.flatMap((entry) =>
    of.map(({ run = '' }) => run.replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, name: string) => entry[name] ?? '')),
  )
  return [...new Set(commands)].filter(Boolean)
}

/** The steps that are named after `npm test --` or `npm run test:all --`; all of them where none is. */
function stepsIn(commands: string[], command: string, all: object): string[] {
  const calls = commands.flatMap((line) => line.split('&&')).map((call) => call.trim())
  return calls
    .filter((call) => call === command || call.startsWith(`${command} -- `))
    .flatMap((call) => (call === command ? Object.keys(all) : call.slice(`${command} -- `.length).split(' ')))
}

describe.each(files)('%s', (file) => {
  const jobs = jobsOf(file)
  const commands = jobs.flatMap(([, job]) => commandsOf(job))

  test('has commands that bash can read', () => {
    expect(commands).not.toEqual([])
    for (const command of commands) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: command, encoding: 'utf8' })
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
    }
  })

  test('calls only scripts that exist', () => {
    const called = commands.join('\n')
    const names = [...called.matchAll(/npm (?:run )?(test\b[\w:]*|(?<=run )[\w:]+)/g)].map(([, name = '']) => name)
    expect(names).not.toEqual([])
    expect(names.filter((name) => !(name in scripts))).toEqual([])
    const paths = [...called.matchAll(/\bnode (\S+\.mjs)/g)].map(([, path = '']) => path)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  test('calls only steps that exist', () => {
    expect(stepsIn(commands, 'npm test', steps).filter((name) => !(name in steps))).toEqual([])
    expect(stepsIn(commands, 'npm run test:all', fullSteps).filter((name) => !(name in fullSteps))).toEqual([])
  })

  test('reads only outputs and waits only for jobs that exist', () => {
    const names = jobs.map(([name]) => name)
    for (const [, { needs = [], outputs = {}, steps: of }] of jobs) {
      expect(names).toEqual(expect.arrayContaining([needs].flat()))
      const ids = of.map(({ id }) => id)
      for (const output of Object.values(outputs)) {
        expect(ids).toContain(/steps\.([\w-]+)\.outputs/.exec(output)?.[1])
      }
    }
    for (const [, job = '', output = ''] of sourceOf(file).matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(jobs.find(([name]) => name === job)?.[1].outputs ?? {})).toContain(output)
    }
  })

  test('names a version of each action', () => {
    const actions = jobs.flatMap(([, job]) => job.steps.flatMap(({ uses = [] }) => uses))
    expect(actions.filter((action) => !/^[\w-]+\/[\w/-]+@(?:v\d+|[\da-f]{40})$/.test(action))).toEqual([])
  })
})

test('release.yml names the commit of each action: it may publish, and a tag can be moved', () => {
  const actions = jobsOf('release.yml').flatMap(([, job]) => job.steps.flatMap(({ uses = [] }) => uses))
  expect(actions.filter((action) => !/@[\da-f]{40}$/.test(action))).toEqual([])
})

test('ci.yml runs every step of both commands', () => {
  const commands = jobsOf('ci.yml').flatMap(([, job]) => commandsOf(job))
  const short = stepsIn(commands, 'npm test', steps)
  expect(Object.keys(steps).filter((name) => !short.includes(name))).toEqual([])
  const full = stepsIn(commands, 'npm run test:all', fullSteps)
  expect(Object.keys(fullSteps).filter((name) => !full.includes(name))).toEqual([])
})
