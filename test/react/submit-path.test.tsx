import { readFileSync } from 'node:fs'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChangePasswordForm } from '../../src/index.js'
import * as page from '../elements.js'
import { emulate, renderKit } from '../kit.js'
import { fillRight } from './acts.js'

/** The kit's functions on the stack, the outermost first, as `file function`. V8 adds the functions that await. */
function kitFrames(): string[] {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = Infinity
  const { stack = '' } = new Error('Where is this?')
  Error.stackTraceLimit = stackTraceLimit
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, name = '', path = ''] = /at (?:async )?(?:(?:Object\.)?([\w$]+) )?.*?\/(src\/[^:?]+)/.exec(line) ?? []
      return path ? [`${path} ${name}`] : []
    })
    .toReversed()
}

const upTo = (frames: string[], last: string) => frames.slice(0, frames.indexOf(last) + 1)

/** The rows of the table below the heading, as `file function`. */
function documentedPath(): string[] {
  const [, section = ''] = readFileSync('docs/architecture.md', 'utf8').split('## The path of a submit\n')
  const [table = ''] = section.trim().split('\n\n')
  return [...table.matchAll(/^\| \d+ +\| `(\w+)`.*\| `(src\/\S+)` +\|$/gm)].map(([, name, path]) => `${path} ${name}`)
}

test('a submit goes from the click to fetch through the functions that docs/architecture.md lists', async () => {
  const user = userEvent.setup()
  const emulator = emulate()
  let atClick: string[] = []
  let atCheck: string[] = []
  let atFetch: string[] = []
  renderKit(<ChangePasswordForm />, {
    emulator,
    async breach() {
      atCheck = kitFrames()
      return 'clear'
    },
    fetch(request) {
      if (request.url.endsWith('/update-password')) atFetch = kitFrames()
      return emulator.fetch(request)
    },
  })
  await fillRight(user)
  // The last thing a submit does before it awaits is to write into the live region.
  Object.defineProperty(page.statusLine(), 'textContent', {
    set() {
      if (atClick.length === 0) atClick = kitFrames()
    },
  })
  await user.click(page.submitButton())
  await page.doneHeading()

  const path = [
    ...new Set([
      ...upTo(atClick, 'src/form/password-form.ts submit'),
      ...upTo(atCheck, 'src/form/engine/submit.ts checkAndSend'),
      ...atFetch,
    ]),
  ]
  expect(path).toEqual(documentedPath())
  expect(path.length).toBeLessThanOrEqual(12)
  expect(new Set(path.map((frame) => frame.split(' ')[0])).size).toBeLessThanOrEqual(10)
  expect(emulator.changes).toHaveLength(1)
})
