import { errors } from 'playwright'
import { runControls } from './controls.js'
import { auditDisk } from './disk.js'
import { nothing, parts, type Findings, type Part, type Report } from './findings.js'
import { follow } from './follow.js'
import { cardCourses, codeCourses, courses, featureCourses, type Course } from './moments.js'
import { profileBrowsers } from './profile-browsers.js'
import { searcher, type Search } from './search.js'
import type { AuditSetup } from './setups.js'
import type { ShownSetup } from './shown-visit.js'
import { openSite, type Site } from './site.js'

export interface AuditOptions {
  setups: readonly AuditSetup[]
  shownSetups: readonly ShownSetup[]
  /** @default all */
  only?: readonly Part[] | undefined
  say?: ((line: string) => void) | undefined
}

/**
 * Looks for what was typed, everywhere and at every moment; and for what leaks on purpose, so that finding nothing says
 * something. A visit that throws ends neither the others nor the report.
 */
export async function audit({ only = parts, say = () => {}, ...setups }: AuditOptions): Promise<Report> {
  const site = await openSite()
  try {
    const jobs = jobsOf(setups).filter(({ part }) => only.includes(part))
    const all = await sideBySide(jobs, site, say)
    return {
      only,
      cells: all.flatMap(({ cells }) => cells),
      controls: all.flatMap(({ controls }) => controls),
      falseAlarms: all.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0),
      missing: all.flatMap(({ missing }) => missing),
      repeated: all.flatMap(({ repeated }) => repeated),
      failures: all.flatMap(({ failures }) => failures),
      rangesAsked: site.leaks.asked,
    }
  } finally {
    await site.close()
  }
}

interface Job {
  part: Part
  name: string
  /** What was found before it threw counts too. */
  run(site: Site, search: Search, findings: Findings): Promise<void>
}

function jobsOf({ setups, shownSetups }: Pick<AuditOptions, 'setups' | 'shownSetups'>): Job[] {
  const disk = profileBrowsers.map((browser): Job => ({
    part: browser,
    name: `profile of ${browser}`,
    run: (site, _search, findings) => auditDisk(site, browser, shownSetups, findings),
  }))
  const controls: Job = { part: 'controls', name: 'controls', run: runControls }
  return [...setups.flatMap(jobsOfSetup), controls, ...disk]
}

function jobsOfSetup({ only, ...setup }: AuditSetup): Job[] {
  const { form, proof, encryption, worker, advice, features } = setup
  const flow = `${form}${proof ? ` by ${proof}` : ''} with ${encryption}${worker ? ' in a worker' : ''}${advice ? ' and advice' : ''}${features ? ' and features' : ''}`
  const possible = Object.entries(coursesOf(setup))
  return possible
    .filter(([name]) => !only || only.includes(name))
    .map(([name, course]) => ({
      part: 'forms',
      name: `${flow}: ${name}`,
      async run(site, search, { cells }) {
        for await (const cell of follow(site, setup, course, search)) cells.push({ flow, ...cell })
      },
    }))
}

function coursesOf({ form, features }: AuditSetup): Record<string, Course> {
  if (form === 'card') return cardCourses
  if (features) return featureCourses
  return form === 'forgotten' || form === 'recovery' ? { ...codeCourses, ...courses } : courses
}

/**
 * Beside the visits whose memory is looked at, which follow each other, each profile has a browser of its own, and mostly
 * waits for the disk. Gives the findings in the order of the jobs, whichever ended first.
 */
async function sideBySide(jobs: readonly Job[], site: Site, say: (line: string) => void): Promise<Findings[]> {
  const started = jobs.map((job) => ({ job, findings: nothing() }))
  const inMemory = started.filter(({ job }) => job.part === 'forms' || job.part === 'controls')
  const onDisk = started.filter((each) => !inMemory.includes(each))
  const search = searcher()
  async function run(lane: typeof started): Promise<void> {
    for (const { job, findings } of lane) {
      say(job.name)
      try {
        await orAgain(job, findings, () => job.run(site, search, findings))
      } catch (error) {
        findings.failures.push({ visit: job.name, error })
      }
    }
  }
  await Promise.all([inMemory, ...onDisk.map((each) => [each])].map(run))
  return started.map(({ findings }) => findings)
}

/** A browser may stop answering. Its visit is made once more from the beginning, and what it saw before counts as well. */
async function orAgain({ name }: Job, { repeated }: Findings, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    repeated.push({ visit: name, error })
    await run()
  }
}
