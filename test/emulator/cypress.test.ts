import { expect, test } from 'vitest'
import { passwordKitCommands, passwordKitTasks, type CypressChain } from '../../src/emulator/cypress.js'
import { post, startEmulator } from './setup.js'

// Cypress itself is a binary that is downloaded, so it is not run here: tasks are called as it calls them, and commands with a
// chain that writes down what they ask of it.

test('the tasks give codes, passwords and tokens, and null where Cypress takes no undefined', async () => {
  const emulator = startEmulator()
  const tasks = passwordKitTasks(emulator)
  const code = tasks['passwordKit:lastCode']('alice@example.com')
  await post(emulator, 'send-email', { email: 'bob@example.com', channel: 'CHANNEL_RESET_PASSWORD' })
  await post(emulator, 'send-email', { email: 'alice@example.com', channel: 'CHANNEL_RESET_PASSWORD' })
  expect(await code).toBe(emulator.outbox[1]?.code)
  expect(await tasks['passwordKit:lastCode'](null)).toBe(emulator.outbox[1]?.code)
  expect(tasks['passwordKit:passwordOf']('alice')).toBe('correct horse battery')
  expect(tasks['passwordKit:passwordOf']('carol')).toBeNull()
  const authorization = tasks['passwordKit:issueAccessToken']('alice')
  const body = { oldPassword: 'correct horse battery', newPassword: 'by a task' }
  expect(await post(emulator, 'update-password', body, { authorization })).toMatchObject({ statusCode: 200 })
})

test('the commands ask for those tasks and type into the inputs of the form, with nothing in the log', () => {
  const asked: unknown[] = []
  const cy: CypressChain<number> = {
    task: (...args) => asked.push(args),
    get: (selector) => ({ clear: (options) => ({ type: (...args) => asked.push([selector, options, ...args]) }) }),
  }
  const { lastCode, passwordOf, fillChange } = passwordKitCommands(cy)
  lastCode()
  passwordOf('alice')
  fillChange({ currentPassword: 'old {enter}', newPassword: 'new' })
  const quiet = { log: false }
  const asIs = { log: false, parseSpecialCharSequences: false }
  expect(asked).toEqual([
    ['passwordKit:lastCode', null, quiet],
    ['passwordKit:passwordOf', 'alice', quiet],
    ['input[name="current-password"]', quiet, 'old {enter}', asIs],
    ['input[name="new-password"]', quiet, 'new', asIs],
  ])
})
