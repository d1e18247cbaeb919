import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sleepsIn } from './sleeps.js'

/** The files that have to wait for a time, and why no event would do. A file that no longer does leaves the list. */
const allowed: Record<string, string> = {
  'test/until.ts': 'asks again and again for what a browser does outside of the tests',
  'test/browser-pages/password-manager.test.ts':
    'Chromium’s password manager says nothing of what it does not take for success',
  'test/browser/checklist.test.tsx':
    'what is said comes after a pause of a second, and nothing may come before or twice',
  'test/browser/whole-runs.test.tsx': 'what is said late comes by timers of its own',
  'test/consumers/host-query-client.test.ts':
    'three retries, which the host’s client would make by timers, must not come',
  'test/core/api.test.ts': 'a token that comes late, by a faked setTimeout',
  'test/react/announcements.test.tsx': 'what is said comes after a pause of a second, and here nothing may come',
  'test/react/notes.test.tsx': 'what is said comes after a pause of a second, and here nothing may come',
  'test/voice/poll.ts': 'other programs, and silence, announce nothing that could be waited for',
  'test/react/strength-meter.test.tsx': 'the meter judges after a pause, and here may not draw',
}

const files = ['test', 'stories', '.storybook']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))

test('no test waits for a time where it could wait for an event', () => {
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((path) => sleepsIn(path, readFileSync(path, 'utf8')).map((line) => `${path}:${line}`))
  expect(found.filter((place) => allowed[place.replace(/:\d+$/, '')] === undefined)).toEqual([])
  expect(Object.keys(allowed).filter((path) => !found.some((place) => place.startsWith(`${path}:`)))).toEqual([])
})

test.each([
  'await new Promise((resolve) => setTimeout(resolve, 20))',
  'const rest = (ms: number) => new Promise<void>((done) => { setTimeout(done, ms) })',
  'await new Promise((resolve) => window.setTimeout(() => resolve(1), 20))',
  'await page.waitForTimeout(500)',
  "import { setTimeout } from 'node:timers/promises'",
])('%s is a sleep', (code) => {
  expect(sleepsIn('a.test.ts', code)).toEqual([1])
})

test.each([
  'await new Promise((resolve) => setTimeout(resolve))',
  'await new Promise((resolve) => setTimeout(resolve, 0))',
  'setTimeout(() => controller.abort(), 20)',
  'await new Promise((resolve) => { server.once("close", resolve); setTimeout(() => socket.destroy(), 20) })',
  'await expect.poll(() => seen, { timeout: 500 }).toBe(1)',
])('%s is none', (code) => {
  expect(sleepsIn('a.test.ts', code)).toEqual([])
})
